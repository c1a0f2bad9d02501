package dev.inkling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.InkFile;
import dev.inkling.ink.InkLines;
import dev.inkling.ink.InkReader;
import dev.inkling.ink.InkmlFile;
import dev.inkling.ink.InvalidInkException;
import dev.inkling.platform.Explained;
import dev.inkling.platform.Printable;
import dev.inkling.raster.ImageFraming;
import dev.inkling.raster.Rasterizer;
import dev.inkling.raster.file.ImageFile;
import dev.inkling.raster.file.InvalidImageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes good files at random: they are read or refused in one line, nothing else happens. The property
 * {@code inkling.changes} says how many changes to each file, for a long run by hand.
 */
class ForeignFilesTest {

    private static final int CHANGES = Integer.getInteger("inkling.changes", 300);
    private static final Duration AT_MOST_EACH = Duration.ofSeconds(20);

    private static final String LINES = "\ufeff{\"label\":7,\"strokes\":[[[1,2.5],[-3e1,4]],[[5,6]]]}\r\n\n{\"strokes\":[]}\n";
    private static final String INKML = "<?xml version='1.0' encoding='UTF-8'?><ink xmlns='http://www.w3.org/2003/InkML'><!-- é -->"
            + "<traceFormat><channel name='X'/><channel name='Y' orientation='-ve'/></traceFormat><![CDATA[x]]>&amp;<?pi x?>"
            + "<trace type='penDown'>1125 18432,'23'43,\"7\"-8,3-5,* T</trace><trace>\n5.5 -6e1\n</trace></ink>";

    private static final String SVG = "<?xml version='1.0'?><svg viewBox='0 0 9 9'><style>.a{stroke:red}</style><g transform='scale(2)'>"
            + "<path class='a' d='M1 2C3 4 5 6 7 8a1 1 0 01.5.5z'/><polyline stroke='red' points='1,2 3,4'/></g></svg>";
    private static final String CONTEXTS = "<ink><definitions><context id='c'><inkSource><traceFormat><channel name='X' units='cm'/>"
            + "<channel name='Y'/><channel name='S'/></traceFormat><channelProperties><channelProperty channel='X' name='resolution'"
            + " value='10' units='1/cm'/></channelProperties></inkSource><canvasTransform><mapping type='affine'><affine>1 0 0, 0 -1 9"
            + "</affine></mapping></canvasTransform></context></definitions><trace contextRef='#c'>#1F 2 T, 3 4 F, 5 6 T</trace></ink>";
    private static final String OTHERS = "{\"drawing\":[[[1,2],[3,4]]]}\n[{\"points\":[{\"x\":1,\"y\":\"2\"}]}]\n"
            + "{\"elements\":[{\"x\":1,\"y\":2,\n\"points\":[[0,1]]},{\"path\":\"M1 2L3 4\"}]}\n[[[[1,2]]],[[[3,4]]]]\n";

    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(written, true));
    }

    @AfterEach
    void nothingIsOnStandardError() {
        System.setErr(standardError);
        assertEquals("", written.toString());
    }

    static Stream<Arguments> pictures() {
        return Stream.of("png", "jpeg", "gif", "bmp")
                .flatMap(format -> Stream.of(
                                BufferedImage.TYPE_INT_RGB,
                                BufferedImage.TYPE_BYTE_GRAY,
                                BufferedImage.TYPE_BYTE_INDEXED,
                                BufferedImage.TYPE_BYTE_BINARY)
                        .flatMap(type -> Stream.of(false, true).map(special -> Arguments.of(format, type, special))));
    }

    @ParameterizedTest
    @MethodSource
    void pictures(String format, int type, boolean special) throws Exception {
        byte[] good = picture(format, type, special);
        Random random = new Random(1);
        for (int change = 0; change < CHANGES / 8; change++) {
            readPicture(changed(good, random));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-32BE"})
    void inkml(String charset) throws Exception {
        byte[] good = (charset.equals("UTF-8") ? INKML : "\ufeff" + INKML).getBytes(charset);
        Random random = new Random(2);
        for (int change = 0; change < CHANGES; change++) {
            byte[] content = changed(good, random);
            assertTimeoutPreemptively(AT_MOST_EACH, () -> readInkml(content));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-32BE"})
    void inkLines(String charset) throws Exception {
        byte[] good = LINES.getBytes(charset);
        Random random = new Random(3);
        for (int change = 0; change < CHANGES; change++) {
            byte[] content = changed(good, random);
            assertTimeoutPreemptively(AT_MOST_EACH, () -> readLines(content));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SVG, CONTEXTS, OTHERS})
    void inkOfOtherPrograms(String content) throws Exception {
        byte[] good = content.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        for (int change = 0; change < CHANGES; change++) {
            byte[] changed = changed(good, random);
            assertTimeoutPreemptively(AT_MOST_EACH, () -> readInk(changed));
        }
    }

    @Test
    void rubbish() throws Exception {
        Random random = new Random(4);
        for (int change = 0; change < CHANGES; change++) {
            byte[] content = new byte[random.nextInt(2000)];
            random.nextBytes(content);
            readPicture(content);
            readInkml(content);
            readLines(content);
            readInk(content);
        }
    }

    private static byte[] picture(String format, int type, boolean special) throws IOException {
        BufferedImage picture = new BufferedImage(24, 20, type);
        picture.createGraphics().drawLine(4, 4, 15, 18);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(content)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param(writer, special ? picture : null));
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }

    /** @param packed null for the writer's own way, else progressive, or with run lengths where that can be */
    private static ImageWriteParam param(ImageWriter writer, BufferedImage packed) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (packed != null && param.canWriteProgressive()) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        } else if (packed != null && packed.getType() == BufferedImage.TYPE_BYTE_INDEXED) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("BI_RLE8");
        }
        return param;
    }

    private static byte[] changed(byte[] good, Random random) {
        byte[] changed = random.nextInt(5) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int change = random.nextInt(4); change >= 0 && changed.length > 0; change--) {
            int index = random.nextBoolean() ? random.nextInt(changed.length) : random.nextInt(Math.min(100, changed.length));
            changed[index] = switch (random.nextInt(4)) {
                case 0 -> (byte) (changed[index] ^ 1 << random.nextInt(8));
                case 1 -> changed[random.nextInt(changed.length)];
                case 2 -> (byte) -random.nextInt(2);
                default -> (byte) random.nextInt();
            };
        }
        return changed;
    }

    private void readPicture(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("picture"), content);
        assertTimeoutPreemptively(AT_MOST_EACH, () -> {
            try {
                new ImageFraming().frame(new ImageFile(file).read());
            } catch (InvalidImageException e) {
                assertIsOneLine(e);
            }
        });
    }

    private void readInkml(byte[] content) throws IOException {
        try {
            new Rasterizer().rasterize(new InkmlFile(Files.write(folder.resolve("a.inkml"), content)).read());
        } catch (InvalidInkException e) {
            assertIsOneLine(e);
        }
    }

    private static void readLines(byte[] content) throws IOException {
        InkLines lines = new InkLines(new ByteArrayInputStream(content));
        for (boolean more = true; more; ) {
            try {
                more = lines.next().map(line -> new Rasterizer().rasterize(line.ink())).isPresent();
            } catch (InvalidInkException e) {
                assertIsOneLine(e);
            }
        }
    }

    private void readInk(byte[] content) throws IOException {
        try {
            Optional<InkReader> reader = new InkFile(Files.write(folder.resolve("a.ink"), content)).open();
            for (boolean more = reader.isPresent(); more; ) {
                try {
                    more = reader.get().next().map(line -> new Rasterizer().rasterize(line.ink())).isPresent();
                } catch (InvalidInkException e) {
                    assertIsOneLine(e);
                }
            }
        } catch (InvalidInkException e) {
            assertIsOneLine(e);
        }
    }

    private static void assertIsOneLine(Explained refusal) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String line = refusal.explanation().in(language);
            assertEquals(Printable.of(line), line);
            assertFalse(line.isBlank());
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length < 1000, line);
        }
    }
}
