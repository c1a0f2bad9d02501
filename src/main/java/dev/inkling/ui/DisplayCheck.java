package dev.inkling.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks, before JavaFX does, whether a window can open on this Linux machine: JavaFX says it with a stack trace.
 * Other systems always have what a window needs.
 */
public final class DisplayCheck {

    /** What JavaFX 21 loads, and the Debian package it comes in. */
    private static final Map<String, String> LIBRARIES = libraries();

    private static final String WITHOUT = "Without a window, 'inkling recognize FILE' reads digits from pictures and ink";

    private final Map<String, String> environment;
    private final Set<String> installed;

    /**
     * @param environment the environment variables
     * @param installed names of the shared libraries that can be loaded; empty when nobody knows
     */
    DisplayCheck(Map<String, String> environment, Set<String> installed) {
        this.environment = environment;
        this.installed = installed;
    }

    /** @return in one line what is missing and how to get it; empty when a window can open */
    public static Optional<String> problem() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        boolean ownScreen = System.getProperty("glass.platform") != null;
        return linux && !ownScreen ? new DisplayCheck(System.getenv(), sharedLibraries()).find() : Optional.empty();
    }

    /** @return in one line why the window could not open although nothing seemed to be missing */
    public static String failure(Throwable failure) {
        return "No window can open (" + String.valueOf(failure.getMessage()).lines().findFirst().orElse("") + "). " + WITHOUT;
    }

    Optional<String> find() {
        String display = environment.get("DISPLAY");
        if (display == null || display.isBlank()) {
            return Optional.of("There is no display to open a window on (DISPLAY is not set). " + WITHOUT);
        }
        List<String> missing = LIBRARIES.keySet().stream()
                .filter(library -> !installed.isEmpty() && !installed.contains(library))
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String packages = missing.stream().map(LIBRARIES::get).distinct().collect(Collectors.joining(" "));
        return Optional.of("A window needs " + String.join(", ", missing) + ", which this system does not have: install "
                + packages + " (apt install " + packages + "). " + WITHOUT);
    }

    /** What the dynamic linker knows, asked of ldconfig, which is outside most users' search path. */
    private static Set<String> sharedLibraries() {
        return Stream.of("/sbin/ldconfig", "/usr/sbin/ldconfig")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(DisplayCheck::askLinker)
                .orElse(Set.of());
    }

    private static Set<String> askLinker(Path ldconfig) {
        try {
            Process process = new ProcessBuilder(ldconfig.toString(), "-p")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String listing = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return listing.lines().map(line -> line.strip().split(" ")[0]).collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static Map<String, String> libraries() {
        Map<String, String> libraries = new LinkedHashMap<>();
        libraries.put("libgtk-3.so.0", "libgtk-3-0");
        libraries.put("libXtst.so.6", "libxtst6");
        return libraries;
    }
}
