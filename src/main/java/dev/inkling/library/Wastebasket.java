package dev.inkling.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the file that was deleted last until the next is deleted or the program ends. It is kept under the number of
 * the process, so that two programs do not empty each other's.
 */
final class Wastebasket {

    private static final Pattern FILE = Pattern.compile("(\\d{1,18})\\.deleted");

    private final Path folder;
    private final Path kept;
    /** Where the file in here was; null when there is none. */
    private Path original;

    Wastebasket(Path folder) {
        this.folder = folder;
        kept = folder.resolve(ProcessHandle.current().pid() + ".deleted");
    }

    synchronized Optional<Path> original() {
        return Optional.ofNullable(original);
    }

    synchronized void take(Path file) throws IOException {
        Files.createDirectories(folder);
        Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        original = file;
        removeLeftovers();
    }

    /** @param file replaced */
    synchronized void giveBack(Path file) throws IOException {
        Files.move(kept, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        original = null;
    }

    synchronized void empty() throws IOException {
        Files.deleteIfExists(kept);
        original = null;
    }

    /** What programs left that were killed. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
