package dev.inkling.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
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
                folder.resolve("picture") + " is empty, not a picture; save it as PNG, JPEG, GIF or BMP", refusal(new byte[0]));
    }

    @Test
    void text() throws Exception {
        assertEquals(
                folder.resolve("picture") + " is not a picture this program reads; save it as PNG, JPEG, GIF or BMP",
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
        byte[] content = png(100, 100);
        replaceSize(content, 2_000_000_000);
        String message = refusal(content);
        assertTrue(message.endsWith("has 2000000000x2000000000 pixels, more than 441000000; save it smaller"), message);
    }

    private String refusal(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("picture"), content);
        return assertThrows(InvalidImageException.class, () -> new ImageFile(file).read()).getMessage();
    }

    private static void replaceSize(byte[] png, int side) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        writeChunk(new DataOutputStream(header), "IHDR", header(side, side));
        System.arraycopy(header.toByteArray(), 0, png, 8, header.size());
    }

    /** A black bar on white, one bit a pixel, made row by row. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] paper = new byte[1 + width / 8];
        Arrays.fill(paper, 1, paper.length, (byte) 0xff);
        byte[] bar = paper.clone();
        Arrays.fill(bar, paper.length * 45 / 100, paper.length * 55 / 100, (byte) 0);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(data)) {
            for (int row = 0; row < height; row++) {
                packed.write(row > height / 5 && row < height * 4 / 5 ? bar : paper);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        writeChunk(out, "IHDR", header(width, height));
        writeChunk(out, "IDAT", data.toByteArray());
        writeChunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {1, 0, 0, 0, 0});
        return header.toByteArray();
    }

    private static void writeChunk(DataOutputStream out, String type, byte[] data) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes());
        checksum.update(data);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }
}
