package dev.inkling.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture file: PNG, JPEG, GIF (its first picture) or BMP, told by its content. Of large pictures only every
 * second, third, … pixel is read, so that memory stays bounded.
 */
public record ImageFile(Path path) {

    /** Pixels a side that are held in memory at most. */
    static final int MOST_SIDE = 4096;
    /** 21,000 by 21,000: more would keep the decoder busy for a minute. */
    static final long MOST_PIXELS = 441_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
    private static final String CURE = "save it as PNG, JPEG, GIF or BMP";

    /**
     * @throws InvalidImageException when the content is not a picture, damaged, or too large
     * @throws IOException when the file cannot be read
     */
    public BufferedImage read() throws IOException, InvalidImageException {
        if (Files.size(path) == 0) {
            throw new InvalidImageException(path + " is empty, not a picture; " + CURE);
        }
        try (ImageInputStream content = new FileImageInputStream(path.toFile())) {
            ImageReader reader = readerFor(content);
            try {
                reader.setInput(content, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private ImageReader readerFor(ImageInputStream content) throws IOException, InvalidImageException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw new InvalidImageException(path + " is not a picture this program reads; " + CURE);
    }

    private BufferedImage read(ImageReader reader) throws InvalidImageException {
        try {
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new InvalidImageException(path + " has " + width + "x" + height + " pixels, more than "
                        + MOST_PIXELS + "; save it smaller");
            }
            int step = (int) ((Math.max(width, height) + MOST_SIDE - 1) / MOST_SIDE);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK answer damaged files with unchecked exceptions too.
            throw new InvalidImageException(path + " is damaged or of a kind this program does not read ("
                    + reason(e) + "); " + CURE);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
    }
}
