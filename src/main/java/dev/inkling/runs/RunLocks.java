package dev.inkling.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the programs that share a folder of runs who works on which. The system lets go of a lock when the program ends,
 * however it ends. A file that is locked here is not opened a second time: on POSIX systems, closing it would end the lock,
 * which is the whole process's.
 */
final class RunLocks {

    private static final Set<Path> HELD = new HashSet<>();

    /** Ends with the program, or sooner. */
    interface Claim extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** @return empty when another has it */
    Optional<Claim> claim(Path file) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.add(file);
            return Optional.of(() -> release(file, channel));
        }
    }

    private static void release(Path file, FileChannel channel) throws IOException {
        synchronized (HELD) {
            HELD.remove(file);
            channel.close();
        }
    }

    /** @return whether this program has it */
    boolean isHeld(Path file) {
        synchronized (HELD) {
            return HELD.contains(file);
        }
    }

    /** @return whether no program has it */
    boolean isFree(Path file) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                return channel.tryLock() != null;
            } catch (NoSuchFileException e) {
                return true;
            }
        }
    }
}
