package dev.inkling.raster.file;

import static dev.inkling.raster.file.PictureBytes.chunk;
import static dev.inkling.raster.file.PictureBytes.exif;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pictures of cameras, scanners and browsers are like beside their pixels. */
class PictureFormatsTest {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;
    private static final int CORNER = 8;

    @TempDir
    Path folder;

    private BufferedImage read(byte[] content) throws Exception {
        return new ImageFile(Files.write(folder.resolve("picture"), content)).read();
    }

    /** White, but black where the first row begins, and grey where it ends. */
    private static BufferedImage corners() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(Color.BLACK);
        canvas.fillRect(0, 0, CORNER, CORNER);
        canvas.setColor(Color.GRAY);
        canvas.fillRect(WIDTH - CORNER, 0, CORNER, CORNER);
        canvas.dispose();
        return picture;
    }

    /** @return of the corners from the top left clockwise, which is black (b), grey (g) or white (w) */
    private static String corners(BufferedImage picture) {
        int right = picture.getWidth() - CORNER / 2;
        int bottom = picture.getHeight() - CORNER / 2;
        StringBuilder corners = new StringBuilder();
        for (int[] place : new int[][] {{CORNER / 2, CORNER / 2}, {right, CORNER / 2}, {right, bottom}, {CORNER / 2, bottom}}) {
            int level = picture.getRGB(place[0], place[1]) & 0xff;
            corners.append(level < 64 ? 'b' : level < 192 ? 'g' : 'w');
        }
        return corners.toString();
    }

    /** Exif 2.32, 4.6.4: where the stored first row and first column are to be seen. */
    static Stream<Arguments> orientations() {
        String[] corners = {"bgww", "gbww", "wwbg", "wwgb", "bwwg", "wbgw", "wgbw", "gwwb"};
        return IntStream.rangeClosed(1, corners.length).mapToObj(index -> Arguments.of(index, corners[index - 1]));
    }

    private static void assertUpright(int orientation, String corners, BufferedImage picture) {
        assertEquals(orientation >= 5 ? HEIGHT : WIDTH, picture.getWidth());
        assertEquals(orientation >= 5 ? WIDTH : HEIGHT, picture.getHeight());
        assertEquals(corners, corners(picture));
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void aJpegIsTurnedUpright(int orientation, String corners) throws Exception {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] jpeg = PictureBytes.of(corners(), "jpeg");
            assertUpright(orientation, corners, read(PictureBytes.jpegWith(jpeg, exif(orientation, order))));
        }
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void aPngIsTurnedUpright(int orientation, String corners) throws Exception {
        byte[] png = PictureBytes.of(corners(), "png");
        byte[] turned = PictureBytes.inserted(png, 33, chunk("eXIf", exif(orientation, ByteOrder.BIG_ENDIAN)));
        assertUpright(orientation, corners, read(turned));
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void aTiffIsTurnedUpright(int orientation, String corners) throws Exception {
        assertUpright(orientation, corners, read(PictureBytes.tiff(orientation, "LZW", corners())));
    }

    @Test
    void aWebpIsTurnedUpright() throws Exception {
        BufferedImage picture = read(PictureBytes.webp("""
                UklGRmQAAABXRUJQVlA4WAoAAAAIAAAAHQAAEwAAVlA4TCQAAAAvHcAEAA9wEviTwN/KfP7jAQratmF6+PMtgl0CEf2fAJTjzk9FWElGGgAAAE1NACoA
                AAAIAAEBEgADAAAAAQAGAAAAAAAA"""));
        assertEquals(20, picture.getWidth());
        assertEquals(30, picture.getHeight());
        assertEquals(0x14143c, picture.getRGB(19 - 4, 5) & 0xffffff);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void anOrientationThatIsNoneIsPassedOver(int orientation) throws Exception {
        byte[] jpeg = PictureBytes.jpegWith(PictureBytes.of(corners(), "jpeg"), exif(orientation, ByteOrder.BIG_ENDIAN));
        assertUpright(1, "bgww", read(jpeg));
    }

    @Test
    void webpWithAndWithoutLoss() throws Exception {
        String lossless = "UklGRjAAAABXRUJQVlA4TCQAAAAvHcAEAA9wEviTwN/KfP7jAQratmF6+PMtgl0CEf2fAJTjzk8=";
        String lossy = "UklGRl4AAABXRUJQVlA4IFIAAACwAwCdASoeABQAPrVUpE2nJKOiKAgA4BaJaQDLpYqWcXto4+6YsAD+8/pNt0f/fhKaOc88d9+ZJRY3AlcV4KhI"
                + "TZg51r9Rr5K9/DD547DEYAAA";
        for (String content : new String[] {lossless, lossy}) {
            BufferedImage picture = read(PictureBytes.webp(content));
            assertEquals(30, picture.getWidth());
            assertTrue((picture.getRGB(6, 5) & 0xff) < 100, "ink");
            assertTrue((picture.getRGB(20, 15) & 0xff) > 200, "paper");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "PackBits", "Deflate", "ZLib", "JPEG"})
    void compressedTiff(String compression) throws Exception {
        assertEquals("bgww", corners(read(PictureBytes.tiff(1, compression, corners()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT T.4", "CCITT T.6", "CCITT RLE"})
    void faxedTiff(String compression) throws Exception {
        BufferedImage fax = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        fax.createGraphics().drawImage(corners(), 0, 0, null);
        String corners = corners(read(PictureBytes.tiff(1, compression, fax)));
        assertEquals("b_ww", corners.charAt(0) + "_" + corners.substring(2));
    }

    /** Half of what sixteen bits hold, and what a scanner of twelve bits makes of white. */
    @Test
    void ofAnAnimationWhatIsSeenInTheEnd() throws Exception {
        byte[] gif = PictureBytes.animation("none", blank(), corners());
        assertEquals("bgww", corners(read(gif)));
    }

    @Test
    void aFrameThatIsTakenAwayIsNotSeen() throws Exception {
        BufferedImage small = new BufferedImage(CORNER, CORNER, BufferedImage.TYPE_INT_RGB);
        BufferedImage seen = read(PictureBytes.animation("restoreToBackgroundColor", corners(), small));
        assertEquals(0, seen.getRGB(WIDTH - 2, 2) >>> 24, "nothing where the first frame was");
        assertEquals(0xff000000, seen.getRGB(2, 2));
    }

    @Test
    void anAnimationThatIsCutOffShowsItsLastWholeFrame() throws Exception {
        byte[] gif = PictureBytes.animation("none", blank(), corners(), blank());
        int third = new String(gif, StandardCharsets.ISO_8859_1).lastIndexOf("!\u00f9");
        assertEquals("bgww", corners(read(Arrays.copyOf(gif, third + 12))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "mif1", "avif"})
    void newerPhonesAreToldHowToConvert(String brand) throws Exception {
        byte[] content = PictureBytes.joined(new byte[] {0, 0, 0, 24}, ("ftyp" + brand).getBytes(), new byte[200]);
        String message = assertThrows(InvalidImageException.class, () -> read(content)).getMessage();
        assertTrue(message.contains("HEIC") && message.contains("save it as JPEG"), message);
    }

    private static BufferedImage blank() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.dispose();
        return picture;
    }
}
