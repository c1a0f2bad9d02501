package dev.inkling.platform;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the file or folder that was deleted last until the next is deleted or the program ends. It is kept under the number
 * of the process, so that two programs do not empty each other's.
 */
public final class Wastebasket {

    private static final Pattern FILE = Pattern.compile("(\\d{1,18})(-\\d+)?\\.deleted");

    private final Path folder;
    private int count;
    /** Where the file in here was; null when there is none. */
    private Path original;
    private Path kept;

    public Wastebasket(Path folder) {
        this.folder = folder;
    }

    public synchronized Optional<Path> original() {
        return Optional.ofNullable(original);
    }

    public synchronized void take(Path file) throws IOException {
        Files.createDirectories(folder);
        count++;
        Path place = folder.resolve(ProcessHandle.current().pid() + "-" + count + ".deleted");
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        Path before = original == null ? null : kept;
        kept = place;
        original = file;
        if (before != null) {
            FileTree.delete(before);
        }
        removeLeftovers();
    }

    /** @param file replaced */
    public synchronized void giveBack(Path file) throws IOException {
        if (Files.isDirectory(kept, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file); // a folder does not take the place of a file
        }
        Files.move(kept, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        original = null;
    }

    public synchronized void empty() throws IOException {
        if (original != null) {
            FileTree.delete(kept);
            original = null;
        }
    }

    /** What programs left that were killed. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    FileTree.delete(file);
                }
            }
        }
    }
}
