package dev.inkling.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps the checkpoints of programs that run at once apart: each takes the first place that no other has, and keeps it until
 * it ends, however it ends. A run that was broken off is found by the next program that takes its place.
 */
public final class CheckpointSlot implements AutoCloseable {

    private static final int PLACES = 16;

    private final Path file;
    /** Holds the lock; null where the folder takes none. */
    private final FileChannel lock;

    private CheckpointSlot(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * @param folder made when it is not there; where it cannot be written the first place is shared, and writing a
     *     checkpoint will say why it cannot be
     */
    public static CheckpointSlot claim(Path folder) {
        for (int i = 1; i <= PLACES; i++) {
            Path file = file(folder, i);
            try {
                Files.createDirectories(folder);
                FileChannel channel = FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                if (isFree(channel)) {
                    return new CheckpointSlot(file, channel);
                }
                channel.close();
            } catch (IOException e) {
                break;
            }
        }
        return new CheckpointSlot(file(folder, 1), null);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Path file(Path folder, int place) {
        return folder.resolve(place == 1 ? "training.checkpoint" : "training-" + place + ".checkpoint");
    }

    /** @return where this program's checkpoint is or will be */
    public Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
