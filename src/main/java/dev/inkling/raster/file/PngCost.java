package dev.inkling.raster.file;

import dev.inkling.platform.Message;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** Where a PNG has a palette, the decoder keeps all it carries beside the pixels: texts, profiles, what it does not know. */
final class PngCost {

    /** In bytes; a colour profile for print has two million. */
    private static final long MOST_BESIDE_PIXELS = 4_000_000;
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int PIXELS = 0x49444154; // IDAT

    private PngCost() {}

    static void check(ImageInputStream png) throws IOException, InvalidImageException {
        png.seek(SIGNATURE);
        long besidePixels = 0;
        while (true) {
            int length = png.readInt();
            int type = png.readInt();
            if (type != PIXELS) {
                besidePixels += Integer.toUnsignedLong(length) + CHECKSUM;
            }
            if (besidePixels > MOST_BESIDE_PIXELS) {
                throw new InvalidImageException(Message.of("picture.beside", MOST_BESIDE_PIXELS));
            }
            png.seek(png.getStreamPosition() + Integer.toUnsignedLong(length) + CHECKSUM);
        }
    }
}
