package dev.inkling.data.mnist;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What has come of a file so far. Kept when the program ends. */
record PartFile(Path file) {

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    void moveTo(Path place) throws IOException {
        Files.move(file, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @param from how many bytes to keep */
    Writer writeFrom(long from) throws LocalException {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(from).position(from);
            return new Writer(channel);
        } catch (IOException e) {
            throw local(e);
        }
    }

    private LocalException local(IOException e) {
        boolean named = e instanceof FileSystemException;
        return new LocalException(Reason.of(named ? e : new FileSystemException(file.toString(), null, e.getMessage())), e);
    }

    /** Adds to the part. */
    final class Writer implements Closeable {

        private final FileChannel channel;

        private Writer(FileChannel channel) {
            this.channel = channel;
        }

        long position() throws IOException {
            return channel.position();
        }

        void write(List<ByteBuffer> bytes) throws IOException {
            try {
                for (ByteBuffer buffer : bytes) {
                    while (buffer.hasRemaining()) {
                        channel.write(buffer);
                    }
                }
            } catch (IOException e) {
                throw local(e);
            }
            if (channel.position() > GenuineFiles.LARGEST) {
                channel.truncate(0);
                throw new ExplainedIOException(Message.of("download.endless"));
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
