package dev.inkling.cli;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.platform.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a trained model goes. */
final class ModelTarget {

    /** More than any model takes. */
    private static final int ROOM = 2 << 20;

    private final Path file;

    ModelTarget(Path file) {
        this.file = file;
    }

    /** Before an hour of training, not after it. */
    void tryOut() throws IOException {
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new ExplainedIOException(Message.of("train.out.folder", file));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ExplainedIOException(Message.of("train.out.nowhere", file, folder));
        }
        WholeFile.tryOut(file, ROOM);
    }

    /**
     * @param kept the model, where it stays
     * @throws IOException when it cannot be written here too; says where it is
     */
    void write(Path kept) throws IOException {
        try {
            WholeFile.write(file, out -> Files.copy(kept, out));
        } catch (IOException e) {
            throw new ExplainedIOException(Message.of("train.out.instead", Reason.of(e), kept), e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
