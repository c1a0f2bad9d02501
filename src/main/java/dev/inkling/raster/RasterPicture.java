package dev.inkling.raster;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A raster as a picture file. */
public final class RasterPicture {

    private RasterPicture() {}

    /** @return light ink on dark as in MNIST; each pixel of the raster is so many across and down */
    public static BufferedImage of(Raster raster, int enlarged) {
        int side = enlarged * Raster.SIDE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int grey = Math.round(255 * raster.at(y / enlarged, x / enlarged));
                picture.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return picture;
    }

    /** Writes a PNG of 28 by 28 grey pixels, light ink on dark as in MNIST. */
    public static void write(Raster raster, Path file) throws IOException {
        BufferedImage picture = new BufferedImage(Raster.SIDE, Raster.SIDE, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = new byte[Raster.PIXELS];
        raster.copyTo(pixels, 0);
        picture.getRaster().setDataElements(0, 0, Raster.SIDE, Raster.SIDE, pixels);
        WholeFile.write(file, out -> {
            if (!ImageIO.write(picture, "png", out)) {
                throw new ExplainedIOException(Message.of("picture.no-png"));
            }
        });
    }
}
