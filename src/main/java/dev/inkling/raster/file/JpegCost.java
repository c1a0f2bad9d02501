package dev.inkling.raster.file;

import dev.inkling.platform.Message;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/**
 * Of a JPEG in several scans, such as a progressive one, the decoder holds all numbers of all pixels outside the Java
 * heap until the last scan, and goes over all of them for each.
 */
final class JpegCost {

    /** Two bytes each. */
    private static final long MOST_NUMBERS = 150_000_000;
    private static final long MOST_PIXELS_IN_SCANS = 1_000_000_000;
    /** In bytes; a colour profile has up to 16 million. */
    private static final long MOST_BEFORE_PIXELS = 32_000_000;

    private static final int BASELINE_FRAME = 0xc0;
    private static final int PROGRESSIVE_FRAME = 0xc2;
    private static final int FIRST_RESTART = 0xd0;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int PLACEHOLDER = 0x01;

    private JpegCost() {}

    static void check(ImageInputStream jpeg) throws IOException, InvalidImageException {
        jpeg.seek(2);
        int frame = 0;
        long pixels = 0;
        int channels = 0;
        for (int marker = marker(jpeg); marker != SCAN; marker = marker(jpeg)) {
            if (marker == END || jpeg.getStreamPosition() > MOST_BEFORE_PIXELS) {
                throw new InvalidImageException(Message.of("picture.jpeg.none"));
            }
            long end = segmentEnd(jpeg, marker);
            if (marker >= BASELINE_FRAME && marker <= PROGRESSIVE_FRAME) {
                frame = marker;
                jpeg.readUnsignedByte();
                pixels = (long) jpeg.readUnsignedShort() * jpeg.readUnsignedShort();
                channels = jpeg.readUnsignedByte();
            }
            jpeg.seek(end);
        }
        long end = segmentEnd(jpeg, SCAN);
        boolean scans = frame == PROGRESSIVE_FRAME || jpeg.readUnsignedByte() < channels;
        if (scans) {
            jpeg.seek(end);
            checkScans(jpeg, pixels, channels);
        }
    }

    private static void checkScans(ImageInputStream jpeg, long pixels, int channels) throws IOException, InvalidImageException {
        if (pixels * channels > MOST_NUMBERS) {
            throw new InvalidImageException(Message.of("picture.jpeg.progressive", pixels, MOST_NUMBERS / 3));
        }
        long pixelsInScans = pixels;
        for (int marker = marker(jpeg); marker != END; marker = marker(jpeg)) {
            long end = segmentEnd(jpeg, marker);
            pixelsInScans += marker == SCAN ? pixels : 0;
            if (pixelsInScans > MOST_PIXELS_IN_SCANS) {
                throw new InvalidImageException(Message.of("picture.jpeg.scans"));
            }
            jpeg.seek(end);
        }
    }

    /** Passes over whatever is not a marker, as the decoder does. */
    private static int marker(ImageInputStream jpeg) throws IOException {
        int previous = jpeg.readUnsignedByte();
        int marker = jpeg.readUnsignedByte();
        while (previous != 0xff || marker == 0 || marker == 0xff) {
            previous = marker;
            marker = jpeg.readUnsignedByte();
        }
        return marker;
    }

    /** @return where the content ends that is next, at once for a marker that has none */
    private static long segmentEnd(ImageInputStream jpeg, int marker) throws IOException {
        long start = jpeg.getStreamPosition();
        if (marker == PLACEHOLDER || marker >= FIRST_RESTART && marker <= START) {
            return start;
        }
        return start + Math.max(2, jpeg.readUnsignedShort());
    }
}
