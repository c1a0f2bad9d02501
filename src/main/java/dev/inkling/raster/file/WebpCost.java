package dev.inkling.raster.file;

import dev.inkling.platform.Message;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * A WebP says its size once for the canvas and once more for what is painted on it, and the decoder takes memory and time for
 * both (RFC 9649, 2.6 to 2.7).
 */
final class WebpCost {

    private static final int RIFF_HEADER = 12;
    private static final int CANVAS = 0x56503858; // VP8X
    private static final int FRAME = 0x414e4d46; // ANMF
    private static final int LOSSY = 0x56503820; // VP8, blank
    private static final int LOSSLESS = 0x5650384c; // VP8L
    private static final int FRAME_HEADER = 16;
    private static final int LOSSY_SIZE = 6;
    private static final int SIDE_BITS = 14;
    private static final int SIDE = (1 << SIDE_BITS) - 1;

    private final ImageInputStream webp;
    private long widest = Long.MAX_VALUE;
    private long highest = Long.MAX_VALUE;

    private WebpCost(ImageInputStream webp) {
        this.webp = webp;
    }

    static void check(ImageInputStream webp) throws IOException, InvalidImageException {
        webp.seek(RIFF_HEADER);
        new WebpCost(webp).checkChunks();
    }

    /** Until the content ends, which is an {@link java.io.EOFException}. */
    private void checkChunks() throws IOException, InvalidImageException {
        while (true) {
            webp.setByteOrder(ByteOrder.BIG_ENDIAN);
            int type = webp.readInt();
            webp.setByteOrder(ByteOrder.LITTLE_ENDIAN);
            long length = webp.readUnsignedInt();
            long start = webp.getStreamPosition();
            switch (type) {
                case CANVAS -> {
                    webp.seek(start + 4);
                    widest = 1 + number();
                    highest = 1 + number();
                }
                case LOSSY -> {
                    webp.seek(start + LOSSY_SIZE);
                    checkSize(webp.readUnsignedShort() & SIDE, webp.readUnsignedShort() & SIDE);
                }
                case LOSSLESS -> {
                    webp.seek(start + 1);
                    long size = webp.readUnsignedInt();
                    checkSize(1 + (size & SIDE), 1 + (size >> SIDE_BITS & SIDE));
                }
                default -> { }
            }
            webp.seek(type == FRAME ? start + FRAME_HEADER : start + length + length % 2);
        }
    }

    /** Three bytes. */
    private long number() throws IOException {
        return webp.readUnsignedShort() + ((long) webp.readUnsignedByte() << 16);
    }

    private void checkSize(long width, long height) throws InvalidImageException {
        if (width > widest || height > highest) {
            throw new InvalidImageException(Message.of("picture.webp.size", width, height, widest, highest));
        }
    }
}
