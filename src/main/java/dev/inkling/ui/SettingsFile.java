package dev.inkling.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings on disk. Losing them is no reason to stop: problems are logged, and the defaults serve. */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

    private final Path file;

    public SettingsFile(Path folder) {
        file = folder.resolve("settings.json");
    }

    public Settings read() {
        try {
            Settings settings = JSON.readValue(Files.readAllBytes(file), Settings.class);
            return settings == null ? Settings.DEFAULT : settings;
        } catch (NoSuchFileException e) {
            return Settings.DEFAULT;
        } catch (JsonProcessingException e) {
            LOG.warn("{} is damaged and is kept as settings.json.damaged", file, e);
            keepAside();
            return Settings.DEFAULT;
        } catch (IOException e) {
            LOG.warn("Cannot read {}", file, e);
            return Settings.DEFAULT;
        }
    }

    /** Written beside its place first, so that two windows or a power cut leave a whole file. */
    public void write(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "settings", ".part");
            try {
                Files.write(unfinished, JSON.writeValueAsBytes(settings));
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.warn("Cannot write {}", file, e);
        }
    }

    private void keepAside() {
        try {
            Files.move(file, file.resolveSibling("settings.json.damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Cannot move {}", file, e);
        }
    }
}
