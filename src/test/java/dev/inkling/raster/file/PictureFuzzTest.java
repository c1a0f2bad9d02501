package dev.inkling.raster.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures with bytes that are wrong, or without their end: read as far as it goes, or refused in one line. */
class PictureFuzzTest {

    private static final int ROUNDS = 40;
    private static final long MOST_BYTES = 250_000_000;

    enum Kind {
        PNG { @Override byte[] content() throws IOException { return PictureBytes.of(ring(), "png"); } },
        JPEG {
            @Override
            byte[] content() throws IOException {
                return PictureBytes.jpegWith(PictureBytes.of(ring(), "jpeg"), PictureBytes.exif(6, ByteOrder.LITTLE_ENDIAN));
            }
        },
        PROGRESSIVE { @Override byte[] content() throws IOException { return PictureBytes.jpeg(64, 64, true); } },
        GIF { @Override byte[] content() throws IOException { return PictureBytes.of(ring(), "gif"); } },
        ANIMATION { @Override byte[] content() throws IOException { return PictureBytes.animation("none", ring(), ring()); } },
        BMP { @Override byte[] content() throws IOException { return PictureBytes.of(ring(), "bmp"); } },
        TIFF { @Override byte[] content() throws IOException { return PictureBytes.tiff(6, "LZW", ring(), ring()); } },
        TIFF_JPEG { @Override byte[] content() throws IOException { return PictureBytes.tiff(1, "JPEG", ring()); } },
        FAX {
            @Override
            byte[] content() throws IOException {
                BufferedImage fax = new BufferedImage(40, 50, BufferedImage.TYPE_BYTE_BINARY);
                fax.createGraphics().drawImage(ring(), 0, 0, null);
                return PictureBytes.tiff(1, "CCITT T.6", fax);
            }
        },
        WEBP {
            @Override
            byte[] content() {
                return PictureBytes.webp("""
                        UklGRmQAAABXRUJQVlA4WAoAAAAIAAAAHQAAEwAAVlA4TCQAAAAvHcAEAA9wEviTwN/KfP7jAQratmF6+PMtgl0CEf2fAJTjzk9FWElGGgAAAE1N
                        ACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA""");
            }
        },
        LOSSY_WEBP {
            @Override
            byte[] content() {
                return PictureBytes.webp("""
                        UklGRl4AAABXRUJQVlA4IFIAAACwAwCdASoeABQAPrVUpE2nJKOiKAgA4BaJaQDLpYqWcXto4+6YsAD+8/pNt0f/fhKaOc88d9+ZJRY3AlcV4KhI
                        TZg51r9Rr5K9/DD547DEYAAA""");
            }
        };

        abstract byte[] content() throws IOException;
    }

    @TempDir
    Path folder;

    private static BufferedImage ring() {
        BufferedImage picture = new BufferedImage(40, 50, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 40, 50);
        canvas.setColor(Color.BLUE);
        canvas.drawOval(10, 10, 20, 30);
        canvas.dispose();
        return picture;
    }

    @ParameterizedTest
    @EnumSource
    void wrongBytes(Kind kind) throws Exception {
        byte[] content = kind.content();
        Random random = new Random(kind.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] wrong = content.clone();
            // The first bytes say what kind it is, those that follow how large.
            int most = round % 2 == 0 ? Math.min(content.length, 120) : content.length;
            for (int change = random.nextInt(6); change >= 0; change--) {
                int place = random.nextInt(most);
                wrong[place] = (byte) (random.nextBoolean() ? random.nextInt() : wrong[place] ^ 1 << random.nextInt(8));
            }
            assertIsReadOrRefused(wrong, kind + ", round " + round);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsEnd(Kind kind) throws Exception {
        byte[] content = kind.content();
        for (int length = 1; length < content.length; length += 1 + content.length / ROUNDS) {
            assertIsReadOrRefused(Arrays.copyOf(content, length), kind + ", " + length + " bytes");
        }
    }

    private void assertIsReadOrRefused(byte[] content, String which) throws IOException {
        Path file = Files.write(folder.resolve("picture"), content);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            long before = allocated();
            try {
                new ImageFile(file).read();
            } catch (InvalidImageException e) {
                assertTrue(e.getMessage().startsWith(file.toString()), which + ": " + e.getMessage());
                assertFalse(e.getMessage().contains("\n"), which + ": " + e.getMessage());
            }
            assertTrue(allocated() - before < MOST_BYTES, which + ": " + (allocated() - before) + " bytes");
        }, which);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
