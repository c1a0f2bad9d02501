package dev.inkling.raster.file;

import dev.inkling.platform.Explained;
import dev.inkling.platform.Message;
import dev.inkling.platform.Printable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture file: PNG, JPEG, GIF (of several frames what is seen in the end), BMP, TIFF or WebP, told by its content. Of large
 * pictures only every second, third, … pixel is read, and what would take the decoder more than that is refused, so that memory
 * stays bounded.
 */
public record ImageFile(Path path) {

    /** Pixels a side that are held in memory at most. */
    static final int MOST_SIDE = 4096;
    /** 21,000 by 21,000: more would keep the decoder busy for a minute. */
    static final long MOST_PIXELS = 441_000_000;
    /** The decoders hold some rows whole. */
    private static final int LONGEST_SIDE = 100_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp", "tif", "webp");
    /** The decoders of TIFF and WebP hold the whole picture, and a GIF of several frames is held twice. */
    private static final Map<String, Long> MOST_PIXELS_OF = Map.of("tif", 50_000_000L, "webp", 50_000_000L);
    private static final long MOST_PIXELS_OF_FRAMES = 16_000_000;
    private static final int LONGEST_REASON = 100;

    /**
     * @return upright, as the camera was held
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
                int orientation = ExifOrientation.of(format(reader), content);
                boolean frames = format(reader).equals("gif");
                reader.setInput(content, !frames, !frames);
                return Turning.upright(read(reader), orientation);
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
        if (HeifBrand.is(content)) {
            throw new InvalidImageException(Message.of("picture.heic", path));
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
            checkSize(width, height, MOST_PIXELS_OF.getOrDefault(format(reader), MOST_PIXELS));
            int step = (int) ((Math.max(width, height) + MOST_SIDE - 1) / MOST_SIDE);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            if (format(reader).equals("gif") && width * height <= MOST_PIXELS_OF_FRAMES) {
                int frames = reader.getNumImages(true);
                if (frames > 1) {
                    return new LastFrame(reader, (int) width, (int) height).read(frames);
                }
            }
            return InkOfFourColours.is(reader) ? InkOfFourColours.read(reader, param) : reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK answer damaged files with unchecked exceptions too.
            throw new InvalidImageException(
                    Message.of("picture.damaged", path, e instanceof Explained known ? known.explanation() : reason(e)), e);
        }
    }

    private void checkSize(long width, long height, long most) throws InvalidImageException {
        if (width * height > most) {
            throw new InvalidImageException(Message.of("picture.pixels", path, width, height, most));
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
