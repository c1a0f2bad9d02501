package dev.inkling.raster.file;

import dev.inkling.platform.Message;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/** A BMP says itself how much is to be read for its palette, its colour profile, and a PNG or JPEG inside it. */
final class BmpCost {

    /** In bytes. */
    private static final long MOST_BESIDE_PIXELS = 4_000_000;
    private static final long MOST_PACKED = 64_000_000;

    private static final int OFFSET_OF_PIXELS = 10;
    private static final int HEADER = 14;
    private static final int COMPRESSION = HEADER + 16;
    private static final int COLOURS = HEADER + 32;
    private static final int PROFILE_SIZE = HEADER + 116;

    private static final int OLD_HEADER_SIZE = 12;
    private static final int NEWEST_HEADER_SIZE = 124;
    private static final int BYTES_A_COLOUR = 4;

    private BmpCost() {}

    static void check(ImageInputStream bmp) throws IOException, InvalidImageException {
        bmp.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        long headerSize = number(bmp, HEADER);
        long besidePixels = number(bmp, OFFSET_OF_PIXELS);
        if (headerSize > OLD_HEADER_SIZE) {
            checkCompression(bmp);
            besidePixels = Math.max(besidePixels, BYTES_A_COLOUR * number(bmp, COLOURS));
        }
        if (headerSize >= NEWEST_HEADER_SIZE) {
            besidePixels = Math.max(besidePixels, number(bmp, PROFILE_SIZE));
        }
        if (besidePixels > MOST_BESIDE_PIXELS) {
            throw new InvalidImageException(Message.of("picture.beside", MOST_BESIDE_PIXELS));
        }
    }

    private static void checkCompression(ImageInputStream bmp) throws IOException, InvalidImageException {
        long compression = number(bmp, COMPRESSION);
        boolean plain = compression == 0 || compression == 3;
        boolean runLengths = compression == 1 || compression == 2;
        if (!plain && !runLengths) {
            throw new InvalidImageException(Message.of("picture.bmp.compression", compression));
        }
        if (runLengths && bmp.length() > MOST_PACKED) {
            throw new InvalidImageException(Message.of("picture.packed", bmp.length(), MOST_PACKED));
        }
    }

    private static long number(ImageInputStream bmp, int position) throws IOException {
        bmp.seek(position);
        return bmp.readUnsignedInt();
    }
}
