package dev.inkling.raster.file;

import dev.inkling.platform.Message;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** The decoder of JDK 17 takes time by the square of the length of a comment, whether anybody wants to see it or not. */
final class GifCost {

    /** In bytes. */
    private static final long MOST_BESIDE_PIXELS = 1_000_000;
    private static final int SCREEN_FLAGS = 10;
    private static final int SCREEN_END = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    /** Bytes before them. */
    private static final int PICTURE_FLAGS = 8;

    private GifCost() {}

    static void check(ImageInputStream gif) throws IOException, InvalidImageException {
        gif.seek(SCREEN_FLAGS);
        int flags = gif.readUnsignedByte();
        boolean hasColours = (flags & 0x80) != 0;
        gif.seek(SCREEN_END + (hasColours ? 3L << (flags & 7) + 1 : 0));
        long beside = 0;
        for (int block = gif.readUnsignedByte(); block == EXTENSION || block == PICTURE; block = gif.readUnsignedByte()) {
            long start = gif.getStreamPosition();
            if (block == PICTURE) {
                gif.skipBytes(PICTURE_FLAGS);
                int picture = gif.readUnsignedByte();
                gif.skipBytes(((picture & 0x80) != 0 ? 3 << (picture & 7) + 1 : 0) + 1);
                skipBlocks(gif, Long.MAX_VALUE);
            } else {
                gif.readUnsignedByte();
                skipBlocks(gif, start + MOST_BESIDE_PIXELS - beside);
                beside += gif.getStreamPosition() - start;
            }
        }
    }

    private static void skipBlocks(ImageInputStream gif, long farthest) throws IOException, InvalidImageException {
        for (int length = gif.readUnsignedByte(); length > 0; length = gif.readUnsignedByte()) {
            gif.seek(gif.getStreamPosition() + length);
            if (gif.getStreamPosition() > farthest) {
                throw new InvalidImageException(Message.of("picture.beside", MOST_BESIDE_PIXELS));
            }
        }
    }
}
