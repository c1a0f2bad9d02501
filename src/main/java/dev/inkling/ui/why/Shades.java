package dev.inkling.ui.why;

import dev.inkling.raster.Raster;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Numbers as colours, the same in both looks because they lie on black, as MNIST's digits do. Blue and orange are told apart by
 * all common kinds of colour blindness.
 */
final class Shades {

    static final Color FOR = Color.web("#58a6ff");
    static final Color AGAINST = Color.web("#ff9b32");

    /** Of the ink's brightness, below a heat map. */
    private static final float DIMMED = 0.55f;
    private static final double MOST_OPAQUE = 0.9;
    /** Screen pixels a side of a picture, about: enlarged to that by itself, its pixels stay sharp when it is fitted in. */
    private static final int LARGE = 224;

    private Shades() {}

    /** @return white ink on black */
    static WritableImage of(Raster raster) {
        return grey(raster.toArray(), Raster.SIDE, Raster.SIDE, 1);
    }

    /** @return grey ink on black */
    static WritableImage dimmed(Raster raster) {
        float[] pixels = raster.toArray();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            pixels[pixel] *= DIMMED;
        }
        return grey(pixels, Raster.SIDE, Raster.SIDE, 1);
    }

    /**
     * @param values row by row
     * @param strongest what is white, and below 0 orange
     */
    static WritableImage grey(float[] values, int width, int height, float strongest) {
        int enlarged = Math.max(1, LARGE / width);
        WritableImage image = new WritableImage(width * enlarged, height * enlarged);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < height * enlarged; y++) {
            for (int x = 0; x < width * enlarged; x++) {
                pixels.setArgb(x, y, grey(values[y / enlarged * width + x / enlarged], strongest));
            }
        }
        return image;
    }

    private static int grey(float value, float strongest) {
        double strength = strongest == 0 ? 0 : Math.max(-1, Math.min(1, value / strongest));
        return strength >= 0 ? argb(Color.WHITE, strength) : argb(AGAINST, -strength);
    }

    /** @param strength of the colour on black, 0 to 1 */
    private static int argb(Color colour, double strength) {
        int red = (int) Math.round(255 * strength * colour.getRed());
        int green = (int) Math.round(255 * strength * colour.getGreen());
        int blue = (int) Math.round(255 * strength * colour.getBlue());
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    /** @return what lets the ink through where nothing speaks, blue where much speaks for it, orange where much speaks against it */
    static WritableImage heat(float[] evidence, double strongest) {
        WritableImage image = new WritableImage(Raster.SIDE, Raster.SIDE);
        PixelWriter pixels = image.getPixelWriter();
        for (int pixel = 0; pixel < evidence.length; pixel++) {
            double strength = strongest == 0 ? 0 : Math.abs(evidence[pixel]) / strongest;
            Color colour = evidence[pixel] >= 0 ? FOR : AGAINST;
            pixels.setColor(pixel % Raster.SIDE, pixel / Raster.SIDE,
                    colour.deriveColor(0, 1, 1, MOST_OPAQUE * Math.sqrt(Math.min(1, strength))));
        }
        return image;
    }
}
