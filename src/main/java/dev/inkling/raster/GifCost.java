package dev.inkling.raster;

import dev.inkling.platform.Message;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** The decoder of JDK 17 takes time by the square of the length of a comment, whether anybody wants to see it or not. */
final class GifCost {

    /** In bytes. */
    private static final long MOST_BEFORE_PIXELS = 1_000_000;
    private static final int SCREEN_FLAGS = 10;
    private static final int SCREEN_END = 13;
    private static final int EXTENSION = 0x21;

    private GifCost() {}

    static void check(ImageInputStream gif) throws IOException, InvalidImageException {
        gif.seek(SCREEN_FLAGS);
        int flags = gif.readUnsignedByte();
        boolean hasColours = (flags & 0x80) != 0;
        gif.seek(SCREEN_END + (hasColours ? 3L << (flags & 7) + 1 : 0));
        while (gif.readUnsignedByte() == EXTENSION) {
            gif.readUnsignedByte();
            skipBlocks(gif);
        }
    }

    private static void skipBlocks(ImageInputStream gif) throws IOException, InvalidImageException {
        for (int length = gif.readUnsignedByte(); length > 0; length = gif.readUnsignedByte()) {
            gif.seek(gif.getStreamPosition() + length);
            if (gif.getStreamPosition() > MOST_BEFORE_PIXELS) {
                throw new InvalidImageException(Message.of("picture.beside", MOST_BEFORE_PIXELS));
            }
        }
    }
}
