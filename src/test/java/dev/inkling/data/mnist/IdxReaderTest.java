package dev.inkling.data.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.InvalidDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {

    private static final byte[] TWO_IMAGES = IdxFiles.images(new byte[2 * 784]);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("some-file");
    }

    @Test
    void readsImages() throws Exception {
        byte[] pixels = new byte[2 * 784];
        pixels[784 + 5] = (byte) 200;
        Files.write(file, IdxFiles.images(pixels));

        IdxArray images = IdxReader.images(file);

        assertEquals(List.of(2, 28, 28), images.shape());
        assertArrayEquals(pixels, images.bytes());
    }

    @Test
    void packedContentIsToldByContentAndHasTheSameChecksum() throws Exception {
        Files.write(file, IdxFiles.labels(3, 1, 4));
        Path packed = folder.resolve("packed");
        Files.write(packed, IdxFiles.gzip(IdxFiles.labels(3, 1, 4)));

        assertEquals(IdxReader.labels(file).checksum(), IdxReader.labels(packed).checksum());
        assertArrayEquals(new byte[] {3, 1, 4}, IdxReader.labels(packed).bytes());
    }

    @Test
    void checksumIsTheSha256OfTheFile() throws Exception {
        Files.write(file, IdxFiles.labels(7));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertEquals(HexFormat.of().formatHex(digest), IdxReader.labels(file).checksum());
    }

    @Test
    void emptyFile() throws Exception {
        assertImagesRefused(new byte[0], "is empty, expected an IDX file");
    }

    @Test
    void shortMagic() throws Exception {
        assertImagesRefused(new byte[] {0, 0, 8}, "has 3 bytes, expected an IDX header");
    }

    @Test
    void wrongFirstBytes() throws Exception {
        assertImagesRefused("<html>".getBytes(), "starts with 0x3c 0x68, expected an IDX file's 0x00 0x00");
    }

    @Test
    void wrongType() throws Exception {
        assertImagesRefused(IdxFiles.idx(0x0d, new int[] {1, 28, 28}), "holds data of type 0x0d, expected 0x08 (unsigned bytes)");
    }

    @Test
    void labelsInPlaceOfImages() throws Exception {
        assertImagesRefused(IdxFiles.labels(1), "has 1 dimensions, expected 3 (images, rows, columns)");
    }

    @Test
    void imagesInPlaceOfLabels() throws Exception {
        assertLabelsRefused(TWO_IMAGES, "has 3 dimensions, expected 1 (labels)");
    }

    @Test
    void headerCutOff() throws Exception {
        assertImagesRefused(Arrays.copyOf(TWO_IMAGES, 10), "ends inside its header, after 10 bytes, expected 16");
    }

    @Test
    void noImages() throws Exception {
        assertImagesRefused(IdxFiles.idx(8, new int[] {0, 28, 28}), "says it holds 0 items, expected 1 to 2000000");
    }

    @Test
    void twoBillionImagesAreRefusedWithoutMemory() throws Exception {
        assertImagesRefused(
                IdxFiles.idx(8, new int[] {2_000_000_000, 28, 28}), "says it holds 2000000000 items, expected 1 to 2000000");
    }

    @Test
    void negativeCountIsReadAsTheLargeNumberItIs() throws Exception {
        assertImagesRefused(IdxFiles.idx(8, new int[] {-1, 28, 28}), "says it holds 4294967295 items, expected 1 to 2000000");
    }

    @Test
    void aHeaderOfTwoMillionImagesTakesOnlyTheMemoryOfWhatIsThere() throws Exception {
        assertImagesRefused(
                IdxFiles.idx(8, new int[] {2_000_000, 28, 28}, (byte) 1), "holds 1 bytes of data, expected 1568000000");
    }

    @Test
    void wrongRows() throws Exception {
        assertImagesRefused(IdxFiles.idx(8, new int[] {1, 32, 28}), "says dimension 2 is 32, expected 28");
    }

    @Test
    void zeroColumns() throws Exception {
        assertImagesRefused(IdxFiles.idx(8, new int[] {1, 28, 0}), "says dimension 3 is 0, expected 28");
    }

    @Test
    void tooLittleData() throws Exception {
        assertImagesRefused(Arrays.copyOf(TWO_IMAGES, TWO_IMAGES.length - 1), "holds 1567 bytes of data, expected 1568");
    }

    @Test
    void tooMuchData() throws Exception {
        assertImagesRefused(Arrays.copyOf(TWO_IMAGES, TWO_IMAGES.length + 1), "goes on after the expected 1568 bytes of data");
    }

    @Test
    void tooMuchPackedData() throws Exception {
        assertImagesRefused(
                IdxFiles.gzip(Arrays.copyOf(TWO_IMAGES, TWO_IMAGES.length + 1)), "goes on after the expected 1568 bytes of data");
    }

    @Test
    void labelOutOfRange() throws Exception {
        assertLabelsRefused(IdxFiles.labels(1, 10), "label 2 is 10, expected 0 to 9");
    }

    @Test
    void labelOf255IsNotMinusOne() throws Exception {
        assertLabelsRefused(IdxFiles.labels(255), "label 1 is 255, expected 0 to 9");
    }

    @Test
    void truncatedGzip() throws Exception {
        byte[] packed = IdxFiles.gzip(TWO_IMAGES);
        assertImagesRefused(
                Arrays.copyOf(packed, packed.length / 2), "the gzip data ends too early; the file is cut off, get it again");
    }

    @Test
    void gzipHeaderAlone() throws Exception {
        assertImagesRefused(new byte[] {0x1f, (byte) 0x8b}, "the gzip data ends too early; the file is cut off, get it again");
    }

    @Test
    void damagedGzip() throws Exception {
        byte[] packed = IdxFiles.gzip(TWO_IMAGES);
        packed[10] = (byte) 0xff;
        Files.write(file, packed);
        String message = assertThrows(InvalidDataException.class, () -> IdxReader.images(file)).getMessage();
        assertTrue(message.startsWith(file + ": the gzip data is damaged ("), message);
    }

    @Test
    void imagesAndLabelsMustBeAsMany() throws Exception {
        Files.write(file, TWO_IMAGES);
        Path labels = folder.resolve("labels");
        Files.write(labels, IdxFiles.labels(1, 2, 3));
        InvalidDataException refusal = assertThrows(
                InvalidDataException.class,
                () -> IdxReader.digits(file, IdxReader.images(file), labels, IdxReader.labels(labels)));
        assertEquals(labels + ": has 3 labels, expected 2 for the images in " + file, refusal.getMessage());
    }

    private void assertImagesRefused(byte[] content, String message) throws Exception {
        Files.write(file, content);
        assertEquals(file + ": " + message, assertThrows(InvalidDataException.class, () -> IdxReader.images(file)).getMessage());
        assertFalse(message.contains("\n"));
    }

    private void assertLabelsRefused(byte[] content, String message) throws Exception {
        Files.write(file, content);
        assertEquals(file + ": " + message, assertThrows(InvalidDataException.class, () -> IdxReader.labels(file)).getMessage());
    }
}
