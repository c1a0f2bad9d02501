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
