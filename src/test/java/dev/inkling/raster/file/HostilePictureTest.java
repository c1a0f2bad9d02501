package dev.inkling.raster.file;

import static dev.inkling.raster.file.PictureBytes.GREY;
import static dev.inkling.raster.file.PictureBytes.PALETTE;
import static dev.inkling.raster.file.PictureBytes.RGBA;
import static dev.inkling.raster.file.PictureBytes.bmp;
import static dev.inkling.raster.file.PictureBytes.chunk;
import static dev.inkling.raster.file.PictureBytes.gif;
import static dev.inkling.raster.file.PictureBytes.gifExtension;
import static dev.inkling.raster.file.PictureBytes.joined;
import static dev.inkling.raster.file.PictureBytes.jpeg;
import static dev.inkling.raster.file.PictureBytes.losslessWebp;
import static dev.inkling.raster.file.PictureBytes.packed;
import static dev.inkling.raster.file.PictureBytes.png;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that claim or carry more than they show. All that is allocated counts, also what is given back at once. */
class HostilePictureTest {

    private static final int HUGE = 1_900_000_000;
    private static final byte[] PIXELS = packed(new byte[10 * 11]);
    private static final long MOST_BYTES = 30_000_000;

    @TempDir
    Path folder;

    static Stream<Arguments> refused() throws Exception {
        byte[] small = new byte[100];
        byte[] zeros = new byte[20_000_000];
        byte[] profile = ByteBuffer.allocate(1000).putInt(76, Integer.reverseBytes(HUGE)).array();
        return Stream.of(
                Arguments.of("compression 5", bmp(40, 10, 10, 0, 5, HUGE, 54, 0, small)),
                Arguments.of("compression 4", bmp(40, 10, 10, 24, 4, HUGE, 54, 0, small)),
                Arguments.of("compression 5", bmp(56, 10, 10, 0, 5, HUGE, 70, 0, small)),
                Arguments.of("compression 5", bmp(108, 10, 10, 0, 5, HUGE, 122, 0, small)),
                Arguments.of("compression 5", bmp(124, 10, 10, 0, 5, HUGE, 138, 0, small)),
                Arguments.of("compression 4294967295", bmp(40, 10, 10, 8, -1, 0, 1078, 0, small)),
                Arguments.of("beside its pixels", bmp(40, 10, 10, 8, 0, 0, HUGE, 0, small)),
                Arguments.of("beside its pixels", bmp(12, 10, 10, 8, 0, 0, HUGE, 0, small)),
                Arguments.of("beside its pixels", bmp(40, 10, 10, 8, 0, 0, 20_000_000, 0, zeros)),
                Arguments.of("beside its pixels", bmp(40, 10, 10, 32, 3, 0, 70, 500_000_000, small)),
                Arguments.of("beside its pixels", bmp(124, 10, 10, 24, 0, 0, 138, 0, profile)),
                Arguments.of("1000000000x1 pixels", bmp(40, 1_000_000_000, 1, 8, 0, 0, 1078, 0, new byte[1100])),
                Arguments.of("beside its pixels", png(10, 10, 8, PALETTE, PIXELS, chunk("teXt", zeros))),
                Arguments.of("beside its pixels", png(10, 10, 8, PALETTE, PIXELS, chunk("unKn", small, HUGE))),
                Arguments.of("beside its pixels", png(10, 10, 8, GREY, PIXELS, chunk("tRNS", small, -1))),
                Arguments.of("400000000x1 pixels, more than 100000 a side", png(400_000_000, 1, 16, RGBA, PIXELS)),
                Arguments.of("beside its pixels", gif(10, 10, gifExtension(0xfe, 40_000))),
                Arguments.of("beside its pixels", gif(10, 10, gifExtension(0xff, 40_000))),
                Arguments.of("beside its pixels", gif(10, 10, gifExtension(0x01, 40_000))),
                Arguments.of("65535x65535 pixels", gif(65_535, 65_535)),
                Arguments.of("65500x65500 pixels", jpeg(65_500, 65_500, false)),
                Arguments.of("a progressive JPEG", jpeg(20_000, 6_700, true)),
                Arguments.of("3000x1000 pixels on a canvas of 1x1", losslessWebp(3_000, 1_000, new byte[10])));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String reason, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("picture"), content);
        long before = allocated();
        InvalidImageException refusal = assertTimeout(
                Duration.ofSeconds(5), () -> assertThrows(InvalidImageException.class, () -> new ImageFile(file).read()));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        assertTrue(allocated() - before < MOST_BYTES, (allocated() - before) + " bytes");
    }

    static Stream<byte[]> readInLittleMemory() {
        byte[] bomb = joined("k\0\0".getBytes(), packed(new byte[100_000_000]));
        byte[] text = joined("k\0\1\0\0\0".getBytes(), packed(new byte[100_000_000]));
        return Stream.of(GREY, PALETTE)
                .flatMap(colours -> Stream.of(chunk("zTXt", bomb), chunk("iCCP", bomb), chunk("iTXt", text))
                        .map(chunk -> png(10, 10, 8, colours, PIXELS, chunk)));
    }

    @ParameterizedTest
    @MethodSource
    void readInLittleMemory(byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("picture"), content);
        long before = allocated();
        assertEquals(10, new ImageFile(file).read().getWidth());
        assertTrue(allocated() - before < MOST_BYTES, (allocated() - before) + " bytes");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aJpegOfNineMillionPixelsIsRead(boolean progressive) throws Exception {
        Path file = Files.write(folder.resolve("picture"), jpeg(9_000, 1_000, progressive));
        assertEquals(3_000, new ImageFile(file).read().getWidth());
    }

    @Test
    void aJpegWithScansByTheThousandIsRefused() throws Exception {
        byte[] jpeg = jpeg(2_000, 2_000, true);
        int firstScan = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00da");
        byte[][] scans = new byte[200][];
        Arrays.fill(scans, Arrays.copyOfRange(jpeg, firstScan, jpeg.length - 2));
        Path file = Files.write(folder.resolve("picture"), joined(Arrays.copyOf(jpeg, firstScan), joined(scans)));
        String message = assertThrows(InvalidImageException.class, () -> new ImageFile(file).read()).getMessage();
        assertTrue(message.contains("too many scans"), message);
    }

    @Test
    void commentsByTheThousandTakeNoTime() throws Exception {
        byte[][] comments = new byte[150_000][];
        Arrays.fill(comments, new byte[] {0x21, (byte) 0xfe, 1, 65, 0});
        Path file = Files.write(folder.resolve("picture"), gif(10, 10, comments));
        assertEquals(10, assertTimeout(Duration.ofSeconds(5), () -> new ImageFile(file).read()).getWidth());
    }

    /** Of a WebP that is cut off the decoder wants as many bytes as it claims to have pixels. */
    @Test
    void aDecoderThatDoesNotTakeTheEndForAnAnswerIsStopped() throws Exception {
        Path file = Files.write(folder.resolve("picture"), new byte[10]);
        try (PictureStream content = new PictureStream(file)) {
            content.seek(10);
            IOException end = assertThrows(IOException.class, () -> {
                while (content.read() < 0) {
                    content.flush();
                }
            });
            assertEquals("it ends too early", end.getMessage());
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
