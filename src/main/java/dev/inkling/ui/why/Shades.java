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

    private Shades() {}

    /** @return white ink on black, a pixel a pixel */
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
        WritableImage image = new WritableImage(width, height);
        PixelWriter pixels = image.getPixelWriter();
        for (int pixel = 0; pixel < values.length; pixel++) {
            double strength = strongest == 0 ? 0 : Math.max(-1, Math.min(1, values[pixel] / strongest));
            Color colour = strength >= 0 ? Color.gray(strength) : Color.BLACK.interpolate(AGAINST, -strength);
            pixels.setColor(pixel % width, pixel / width, colour);
        }
        return image;
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
