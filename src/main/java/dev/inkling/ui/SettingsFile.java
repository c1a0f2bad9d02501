package dev.inkling.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.inkling.platform.WholeFile;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings on disk. Losing them is no reason to stop: problems are logged, and the defaults serve. */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Bytes; what is larger was not written by the program. */
    private static final int LARGEST = 1 << 16;

    private final Path file;

    public SettingsFile(Path folder) {
        file = folder.resolve("settings.json");
    }

    public Settings read() {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            byte[] content = content();
            if (content.length > LARGEST) {
                return damaged("It is larger than the program writes it");
            }
            JsonNode settings = JSON.readTree(content);
            return settings.isObject() ? SettingsReader.read(settings) : damaged("It is no JSON object");
        } catch (JsonProcessingException | CharConversionException e) {
            return damaged(e.getMessage());
        } catch (IOException e) {
            LOG.warn("Cannot read {}", file, e);
            return Settings.DEFAULT;
        }
    }

    /** @return no more than shows that there is too much */
    private byte[] content() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "this is not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    private Settings damaged(@Nullable String how) {
        LOG.warn("{} is damaged and is kept as settings.json.damaged: {}", file, how);
        try {
            Files.move(file, file.resolveSibling("settings.json.damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Cannot move {}", file, e);
        }
        return Settings.DEFAULT;
    }

    public void write(Settings settings) {
        try {
            byte[] content = JSON.writeValueAsBytes(settings.withPossiblePlace());
            WholeFile.write(file, out -> out.write(content));
        } catch (IOException e) {
            LOG.warn("Cannot write {}", file, e);
        }
    }
}
