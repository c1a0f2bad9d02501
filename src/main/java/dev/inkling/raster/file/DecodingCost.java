package dev.inkling.raster.file;

import dev.inkling.platform.Message;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * Looks at a picture before it is decoded, and refuses what would cost the decoder more than its pixels are worth: the
 * decoders of the JDK take memory for whatever a file claims or carries along.
 */
final class DecodingCost {

    /** Of a format whose decoder holds the whole file. */
    private static final long MOST_BYTES = 256_000_000;

    private DecodingCost() {}

    /**
     * @param format as the JDK names its decoder
     * @param content at its beginning, before and after
     */
    static void check(String format, ImageInputStream content) throws IOException, InvalidImageException {
        try {
            switch (format) {
                case "png" -> PngCost.check(content);
                case "jpeg" -> JpegCost.check(content);
                case "gif" -> GifCost.check(content);
                case "bmp" -> BmpCost.check(content);
                case "tif" -> checkLength(content);
                case "webp" -> {
                    checkLength(content);
                    WebpCost.check(content);
                }
                default -> throw new IllegalArgumentException(format);
            }
        } catch (EOFException e) {
            // Cut off: the decoder takes what there is, or says so.
        } finally {
            content.setByteOrder(ByteOrder.BIG_ENDIAN);
            content.seek(0);
        }
    }

    private static void checkLength(ImageInputStream content) throws IOException, InvalidImageException {
        if (content.length() > MOST_BYTES) {
            throw new InvalidImageException(Message.of("picture.packed", content.length(), MOST_BYTES));
        }
    }
}
