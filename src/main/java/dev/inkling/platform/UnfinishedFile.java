package dev.inkling.platform;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** A file that is still being written, beside its place. Locked meanwhile, so that no other program takes it for a leftover. */
final class UnfinishedFile implements Closeable {

    /** The process that writes is in the name. */
    static final Pattern NAME = Pattern.compile("\\.inkling-(\\d{1,18})-\\d{1,19}\\.part");

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path place;

    private UnfinishedFile(Path file, Path place) {
        this.file = file;
        this.place = place;
    }

    /** @param place absolute, in a folder that is there */
    static UnfinishedFile beside(Path place) throws IOException {
        long random = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        Path file = place.resolveSibling(".inkling-" + ProcessHandle.current().pid() + "-" + random + ".part");
        try {
            Files.createFile(file);
        } catch (FileSystemException e) {
            throw failure(place, e);
        }
        return new UnfinishedFile(file, place);
    }

    void fill(WholeFile.Content content) throws IOException {
        // Not a channel: an interrupt would close it, and what is written may be all that is left of an hour of training.
        try (FileOutputStream bytes = new FileOutputStream(file.toFile())) {
            lock(bytes);
            OutputStream out = new BufferedOutputStream(new NamedStream(bytes), BUFFER);
            content.writeTo(out);
            out.flush();
            force(bytes);
        }
    }

    /** Until it is closed. */
    private static void lock(FileOutputStream bytes) {
        try {
            bytes.getChannel().tryLock();
        } catch (IOException e) {
            // Some network folders have no locks.
        }
    }

    private void force(FileOutputStream bytes) throws IOException {
        try {
            bytes.getFD().sync();
        } catch (IOException e) {
            throw failure(place, e);
        }
    }

    void moveToItsPlace() throws IOException {
        keepPermissions();
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw failure(place, e);
        }
    }

    private void keepPermissions() throws IOException {
        try {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(place));
        } catch (NoSuchFileException | UnsupportedOperationException e) {
            // A new file has those that the user wants for new files.
        }
    }

    /** Throws away what was not moved. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** What the system says of a full disk names no file, and what it says of this one not the one the user knows. */
    private static FileSystemException failure(Path place, IOException e) {
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        FileSystemException named = e instanceof AccessDeniedException
                ? new AccessDeniedException(place.toString())
                : new FileSystemException(place.toString(), null, reason);
        named.initCause(e);
        return named;
    }

    private final class NamedStream extends OutputStream {

        private final OutputStream bytes;

        NamedStream(OutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int count) throws IOException {
            try {
                bytes.write(some, from, count);
            } catch (IOException e) {
                throw failure(place, e);
            }
        }
    }
}
