package dev.inkling.raster.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * How the camera was held, as it noted it in the picture: tag 0x0112 of the Exif data (CIPA DC-008, <i>Exif 2.32</i>, 4.6.4),
 * which JPEG has in a segment, PNG and WebP in a chunk, and TIFF is itself.
 */
final class ExifOrientation {

    /** The picture is as it is to be seen. */
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int MOST = 8;
    private static final int MOST_ENTRIES = 1000;
    private static final int JPEG_SEGMENT = 0xe1;
    private static final int JPEG_SCAN = 0xda;
    private static final int PNG_SIGNATURE = 8;
    private static final int RIFF_HEADER = 12;

    private ExifOrientation() {}

    /**
     * @param format as the JDK names its decoder
     * @param content at its beginning, before and after
     * @return 1 to 8; 1 where nothing is said
     */
    static int of(String format, ImageInputStream content) throws IOException {
        try {
            long exif = switch (format) {
                case "jpeg" -> inJpeg(content);
                case "png" -> inPng(content);
                case "webp" -> inWebp(content);
                case "tif" -> 0;
                default -> -1;
            };
            return exif < 0 ? UPRIGHT : orientation(content, exif);
        } catch (EOFException e) {
            return UPRIGHT; // cut off
        } finally {
            content.setByteOrder(ByteOrder.BIG_ENDIAN);
            content.seek(0);
        }
    }

    private static long inJpeg(ImageInputStream jpeg) throws IOException {
        jpeg.seek(2);
        while (jpeg.readUnsignedByte() == 0xff) {
            int marker = jpeg.readUnsignedByte();
            if (marker == JPEG_SCAN) {
                return -1;
            }
            long start = jpeg.getStreamPosition();
            int length = jpeg.readUnsignedShort();
            if (marker == JPEG_SEGMENT && length > 8 && jpeg.readInt() == name("Exif") && jpeg.readShort() == 0) {
                return start + 8;
            }
            jpeg.seek(start + Math.max(2, length));
        }
        return -1;
    }

    private static long inPng(ImageInputStream png) throws IOException {
        png.seek(PNG_SIGNATURE);
        while (true) {
            long length = png.readUnsignedInt();
            int type = png.readInt();
            if (type == name("eXIf")) {
                return png.getStreamPosition();
            }
            png.seek(png.getStreamPosition() + length + 4);
        }
    }

    private static long inWebp(ImageInputStream webp) throws IOException {
        webp.seek(RIFF_HEADER);
        while (true) {
            webp.setByteOrder(ByteOrder.BIG_ENDIAN);
            int type = webp.readInt();
            webp.setByteOrder(ByteOrder.LITTLE_ENDIAN);
            long length = webp.readUnsignedInt();
            if (type == name("EXIF")) {
                return webp.getStreamPosition();
            }
            webp.seek(webp.getStreamPosition() + length + length % 2);
        }
    }

    private static int orientation(ImageInputStream content, long exif) throws IOException {
        content.seek(exif);
        int order = content.readUnsignedShort();
        content.setByteOrder(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        content.seek(exif + 4);
        content.seek(exif + content.readUnsignedInt());
        int entries = Math.min(MOST_ENTRIES, content.readUnsignedShort());
        for (int entry = 0; entry < entries; entry++) {
            int tag = content.readUnsignedShort();
            content.skipBytes(6);
            int value = content.readUnsignedShort();
            content.skipBytes(2);
            if (tag == TAG) {
                return value >= UPRIGHT && value <= MOST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int name(String four) {
        return four.charAt(0) << 24 | four.charAt(1) << 16 | four.charAt(2) << 8 | four.charAt(3);
    }
}
