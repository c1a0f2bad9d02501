package dev.inkling.ui;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkling.library.ModelLibrary;
import dev.inkling.platform.Printable;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.draw.PenWidth;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes from a settings file what can be used. Each setting by itself: one that cannot costs a line in the log, no other. */
final class SettingsReader {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsReader.class);

    private static final Set<String> KEYS = Set.of("theme", "language", "window", "model", "mnist", "leastDigit", "pen", "toured");

    /** What file systems allow. */
    private static final int LONGEST_NAME = 255;

    private static final int MOST_IN_LOG = 100;

    private final JsonNode settings;

    private SettingsReader(JsonNode settings) {
        this.settings = settings;
    }

    /** @param settings a JSON object */
    static Settings read(JsonNode settings) {
        return new SettingsReader(settings).read();
    }

    private Settings read() {
        List<String> unknown = new ArrayList<>();
        settings.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            LOG.warn("Unknown settings are passed over: {}", Printable.of(String.join(", ", unknown), MOST_IN_LOG));
        }
        return new Settings(
                choice("theme", Theme.values()), choice("language", Language.values()), window(), modelName(), folder(),
                share("leastDigit"), choice("pen", PenWidth.values()), settings.path("toured").asBoolean());
    }

    private <E extends Enum<E>> @Nullable E choice(String key, E[] choices) {
        JsonNode value = settings.path(key);
        return Arrays.stream(choices)
                .filter(choice -> value.isTextual() && choice.name().equals(value.textValue()))
                .findFirst()
                .orElseGet(() -> passOver(key));
    }

    private Settings.@Nullable Place window() {
        JsonNode value = settings.path("window");
        Settings.Place place = new Settings.Place(
                number(value, "x"),
                number(value, "y"),
                number(value, "width"),
                number(value, "height"),
                value.path("maximized").asBoolean());
        return place.isPossible() ? place : passOver("window");
    }

    private static double number(JsonNode value, String key) {
        return value.path(key).isNumber() ? value.path(key).doubleValue() : Double.NaN;
    }

    private @Nullable String modelName() {
        String name = settings.path("model").textValue();
        return name != null && isFileName(ModelLibrary.fileNameIn(name)) ? name : passOver("model");
    }

    private static boolean isFileName(String name) {
        try {
            return name.length() <= LONGEST_NAME && Path.of(name).equals(Path.of(name).getFileName());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private @Nullable String folder() {
        String path = settings.path("mnist").textValue();
        return path != null && isFullPath(path) ? path : passOver("mnist");
    }

    private @Nullable Double share(String key) {
        double number = number(settings, key);
        return number >= 0 && number <= 1 ? Double.valueOf(number) : passOver(key);
    }

    /** A path of another system is none, or not a full one. */
    private static boolean isFullPath(String path) {
        try {
            return Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** @return null, which stands for the default */
    private <T> @Nullable T passOver(String key) {
        if (settings.hasNonNull(key)) {
            LOG.warn("The setting {} cannot be used and is passed over: {}", key,
                    Printable.of(settings.get(key).toString(), MOST_IN_LOG));
        }
        return null;
    }
}
