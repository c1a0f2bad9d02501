package dev.inkling.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Writes a file whole or not at all: beside its place first, forced to the disk, then moved there. A kill or a power cut
 * leaves what was there before; what it leaves beside it is swept up when a program first writes into that folder. A file
 * that is replaced keeps its permissions, and one that a symbolic link leads to is replaced where it is. Failures name the
 * file. Safe to call from any thread, also an interrupted one.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Writes what belongs into a file; the stream is buffered and closed by whoever called. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param file replaced when it exists, unless it is write-protected; its folder is made when it is not there */
    public static void write(Path file, Content content) throws IOException {
        Path place = place(file);
        Path folder = folder(place);
        Files.createDirectories(folder);
        Leftovers.sweep(folder);
        try (UnfinishedFile unfinished = UnfinishedFile.beside(place)) {
            unfinished.fill(content);
            unfinished.moveToItsPlace();
        }
        force(folder);
    }

    /**
     * Fails now as {@link #write} would later: when the system cannot have a file of that name, when it cannot be replaced,
     * when there is no room. Nothing is changed, and no folder is made.
     *
     * @param bytes how much room there must be
     */
    public static void tryOut(Path file, int bytes) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            // It can be made.
        }
        try (UnfinishedFile trial = UnfinishedFile.beside(place(file))) {
            trial.fill(out -> out.write(new byte[bytes]));
        }
    }

    private static Path place(Path file) throws IOException {
        if (!Files.exists(file)) {
            return file.toAbsolutePath();
        }
        if (!Files.isRegularFile(file)) {
            throw new ExplainedIOException(Message.of("file.special", file));
        }
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        return file.toRealPath();
    }

    private static Path folder(Path place) {
        return Objects.requireNonNull(place.getParent(), "A file is in a folder");
    }

    /** Until then a power cut can still undo the move; Windows has no such call and needs none. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is whole all the same, the old one or the new one.
        }
    }
}
