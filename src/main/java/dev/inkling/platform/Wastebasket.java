package dev.inkling.platform;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the file or folder that was deleted last until the next is deleted or the program ends. It is kept under the number
 * of the process, so that two programs do not empty each other's.
 */
public final class Wastebasket {

    private static final Pattern FILE = Pattern.compile("(\\d{1,18})(-\\d+)?\\.deleted");

    private final Path folder;
    private int count;
    /** Null when nothing is in here. */
    private @Nullable Deleted deleted;

    private record Deleted(Path original, Path kept) {}

    public Wastebasket(Path folder) {
        this.folder = folder;
    }

    public synchronized Optional<Path> original() {
        return Optional.ofNullable(deleted).map(Deleted::original);
    }

    public synchronized void take(Path file) throws IOException {
        Files.createDirectories(folder);
        count++;
        Path place = folder.resolve(ProcessHandle.current().pid() + "-" + count + ".deleted");
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        Deleted before = deleted;
        deleted = new Deleted(file, place);
        if (before != null) {
            FileTree.delete(before.kept);
        }
        removeLeftovers();
    }

    /**
     * @param file replaced
     * @throws NoSuchElementException when nothing is in here
     */
    public synchronized void giveBack(Path file) throws IOException {
        Path kept = Optional.ofNullable(deleted).map(Deleted::kept).orElseThrow();
        if (Files.isDirectory(kept, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file); // a folder does not take the place of a file
        }
        Files.move(kept, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        deleted = null;
    }

    public synchronized void empty() throws IOException {
        if (deleted != null) {
            FileTree.delete(deleted.kept);
            deleted = null;
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
