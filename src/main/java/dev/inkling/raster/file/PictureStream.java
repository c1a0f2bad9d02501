package dev.inkling.raster.file;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A picture file in pieces of 64 KB; the stream of the JDK asks the system for each byte that a decoder wants. Decoders that will
 * not have it that the file has ended, and go on asking for as many pixels as it claimed to have, are told so at last.
 */
final class PictureStream extends ImageInputStreamImpl {

    private static final int MOST_READS_BEYOND_END = 10_000;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
    private long bufferStart;
    private int readsBeyondEnd;

    PictureStream(Path path) throws IOException {
        channel = FileChannel.open(path);
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        streamPos++;
        return buffer.get() & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException e) {
            return -1; // not known
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        channel.close();
    }

    /** @return whether there is a byte at the position of the stream, which is then the next in the buffer */
    private boolean fill() throws IOException {
        if (streamPos < bufferStart || streamPos >= bufferStart + buffer.limit()) {
            bufferStart = streamPos;
            buffer.clear();
            int count = channel.read(buffer, streamPos);
            buffer.flip();
            if (count <= 0) {
                if (++readsBeyondEnd > MOST_READS_BEYOND_END) {
                    throw new ExplainedIOException(Message.of("picture.ended"));
                }
                return false;
            }
        }
        buffer.position((int) (streamPos - bufferStart));
        return true;
    }
}
