package dev.inkling.raster;

import dev.inkling.platform.Message;
import dev.inkling.platform.Printable;
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
import javax.imageio.stream.ImageInputStream;

/**
 * A picture file: PNG, JPEG, GIF (its first picture) or BMP, told by its content. Of large pictures only every
 * second, third, … pixel is read, and what would take the decoder more than that is refused, so that memory stays bounded.
 */
public record ImageFile(Path path) {

    /** Pixels a side that are held in memory at most. */
    static final int MOST_SIDE = 4096;
    /** 21,000 by 21,000: more would keep the decoder busy for a minute. */
    static final long MOST_PIXELS = 441_000_000;
    /** The decoders hold some rows whole. */
    private static final int LONGEST_SIDE = 100_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
    private static final int LONGEST_REASON = 100;

    /**
     * @throws InvalidImageException when the content is not a picture, damaged, or too large
     * @throws IOException when the file cannot be read
     */
    public BufferedImage read() throws IOException, InvalidImageException {
        if (Files.size(path) == 0) {
            throw new InvalidImageException(Message.of("picture.empty", path));
        }
        try (ImageInputStream content = new PictureStream(path)) {
            ImageReader reader = readerFor(content);
            try {
                checkCost(reader, content);
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
            if (FORMATS.contains(format(reader))) {
                return reader;
            }
        }
        throw new NoPictureException(Message.of("picture.none", path));
    }

    private void checkCost(ImageReader reader, ImageInputStream content) throws IOException, InvalidImageException {
        try {
            DecodingCost.check(format(reader), content);
        } catch (InvalidImageException e) {
            throw new InvalidImageException(Message.of("picture.damaged", path, e.explanation()));
        }
    }

    private BufferedImage read(ImageReader reader) throws InvalidImageException {
        try {
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            checkSize(width, height);
            int step = (int) ((Math.max(width, height) + MOST_SIDE - 1) / MOST_SIDE);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK answer damaged files with unchecked exceptions too.
            throw new InvalidImageException(Message.of("picture.damaged", path, reason(e)), e);
        }
    }

    private void checkSize(long width, long height) throws InvalidImageException {
        if (width * height > MOST_PIXELS) {
            throw new InvalidImageException(Message.of("picture.pixels", path, width, height, MOST_PIXELS));
        }
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw new InvalidImageException(Message.of("picture.side", path, width, height, LONGEST_SIDE));
        }
    }

    private static String format(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    private static String reason(Exception e) {
        String message = e.getMessage() == null ? "" : e.getMessage().strip();
        return message.isEmpty()
                ? e.getClass().getSimpleName()
                : Printable.of(message.lines().findFirst().orElse(""), LONGEST_REASON);
    }
}
