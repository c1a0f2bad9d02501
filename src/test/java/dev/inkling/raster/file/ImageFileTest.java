package dev.inkling.raster.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.raster.ImageFraming;
import dev.inkling.raster.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void readsTheFormatWhateverTheNameSays(String format) throws Exception {
        Path file = folder.resolve("picture.dat");
        BufferedImage picture = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 4, 0xffffff);
        ImageIO.write(picture, format, file.toFile());

        BufferedImage read = new ImageFile(file).read();

        assertEquals(30, read.getWidth());
        assertEquals(20, read.getHeight());
    }

    @Test
    void emptyFile() throws Exception {
        assertEquals(
                folder.resolve("picture") + " is empty, not a picture; save it as PNG or JPEG", refusal(new byte[0]));
    }

    @Test
    void text() throws Exception {
        assertEquals(
                folder.resolve("picture") + " is not a picture this program reads; save it as PNG or JPEG",
                refusal("no picture".getBytes()));
    }

    @Test
    void anIdxFileDoesNotPassForAnOldMobilePhonePicture() throws Exception {
        assertTrue(refusal(new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28}).contains(" is not a picture "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void aCutOffFileIsRefusedInOneLineOrReadAsFarAsItGoes(String format) throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), format, content);
        for (int length = 1; length < content.size(); length += Math.max(1, content.size() / 40)) {
            Path file = Files.write(folder.resolve("picture"), Arrays.copyOf(content.toByteArray(), length));
            try {
                new ImageFile(file).read();
            } catch (InvalidImageException e) {
                assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
                assertFalse(e.getMessage().contains("\n"), e.getMessage());
            }
        }
    }

    @Test
    void missingFile() {
        assertThrows(NoSuchFileException.class, () -> new ImageFile(folder.resolve("nowhere.png")).read());
    }

    /** Decoded whole it would take 400 MB at a byte a pixel. */
    @Test
    void aPictureOfTwentyThousandPixelsASideIsReadInBoundedMemory() throws Exception {
        Path file = folder.resolve("large.png");
        Files.write(file, png(20_000, 20_000));

        BufferedImage picture = new ImageFile(file).read();

        assertTrue(picture.getWidth() <= ImageFile.MOST_SIDE);
        Raster raster = new ImageFraming().frame(picture);
        assertTrue(raster.at(14, 14) > 0.9, "the bar in the middle");
    }

    @Test
    void aHeaderThatClaimsTooMuchIsRefused() throws Exception {
        String message = refusal(PictureBytes.png(2_000_000_000, 2_000_000_000, 1, PictureBytes.GREY, new byte[0]));
        assertTrue(message.endsWith("has 2000000000x2000000000 pixels, more than 441000000; save it smaller"), message);
    }

    private String refusal(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("picture"), content);
        return assertThrows(InvalidImageException.class, () -> new ImageFile(file).read()).getMessage();
    }

    /** A black bar on white, one bit a pixel. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        byte[] paper = new byte[1 + width / 8];
        Arrays.fill(paper, 1, paper.length, (byte) 0xff);
        byte[] bar = paper.clone();
        Arrays.fill(bar, paper.length * 45 / 100, paper.length * 55 / 100, (byte) 0);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels)) {
            for (int row = 0; row < height; row++) {
                packed.write(row > height / 5 && row < height * 4 / 5 ? bar : paper);
            }
        }
        return PictureBytes.png(width, height, 1, PictureBytes.GREY, pixels.toByteArray());
    }
}
