package dev.inkling.raster.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.raster.file.ImageFile;
import dev.inkling.raster.file.PictureBytes;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourPictureTest {

    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {65535, 40000, 4095, 1023})
    void sixteenBits(int white) throws Exception {
        Path file = folder.resolve("picture");
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
        int[] row = new int[WIDTH];
        Arrays.fill(row, white);
        Arrays.fill(row, 10, 14, white / 10);
        for (int y = 0; y < HEIGHT; y++) {
            picture.getRaster().setPixels(0, y, WIDTH, 1, row);
        }
        float expected = white == 40000 ? 40000 / 65535f : 1;
        for (byte[] content : new byte[][] {PictureBytes.of(picture, "png"), PictureBytes.tiff(1, "LZW", picture)}) {
            GreyPicture light = ColourPicture.of(new ImageFile(Files.write(file, content)).read()).light();
            assertEquals(expected, light.at(30, 20), 0.001, "paper");
            assertEquals(expected / 10, light.at(12, 20), 0.001, "ink");
        }
    }
}
