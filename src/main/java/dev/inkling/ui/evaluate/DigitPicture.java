package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.TestedDigit;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Draws a digit, and its ten probabilities as bars, into small pictures that are used again. */
final class DigitPicture {

    static final int BAR = 6;
    static final int BARS_WIDTH = BAR * Prediction.DIGITS;
    static final int BARS_HEIGHT = 22;

    /** Readable on light and on dark: what was read, the truth, and the others. */
    private static final int READ = 0xffcf5b2e;
    private static final int TRUTH = 0xff2f9e5f;
    private static final int OTHER = 0xff8a94a0;
    private static final int GROUND = 0x408a94a0;

    private DigitPicture() {}

    /** White on black as in MNIST, a pixel a pixel. */
    static void draw(Raster raster, WritableImage image) {
        int[] pixels = new int[Raster.PIXELS];
        for (int row = 0; row < Raster.SIDE; row++) {
            for (int column = 0; column < Raster.SIDE; column++) {
                int grey = Math.round(255 * raster.at(row, column));
                pixels[row * Raster.SIDE + column] = 0xff000000 | grey << 16 | grey << 8 | grey;
            }
        }
        image.getPixelWriter()
                .setPixels(0, 0, Raster.SIDE, Raster.SIDE, PixelFormat.getIntArgbInstance(), pixels, 0, Raster.SIDE);
    }

    static void drawBars(TestedDigit reading, WritableImage image) {
        int[] pixels = new int[BARS_WIDTH * BARS_HEIGHT];
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            int colour = digit == reading.truth() ? TRUTH : digit == reading.read() ? READ : OTHER;
            int high = (int) Math.round((BARS_HEIGHT - 1) * (double) reading.prediction().probability(digit));
            for (int y = 0; y < BARS_HEIGHT; y++) {
                int argb = y == BARS_HEIGHT - 1 ? GROUND : y >= BARS_HEIGHT - 1 - high ? colour : 0;
                for (int x = 0; x < BAR - 1; x++) {
                    pixels[y * BARS_WIDTH + digit * BAR + x] = argb;
                }
            }
        }
        image.getPixelWriter()
                .setPixels(0, 0, BARS_WIDTH, BARS_HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, BARS_WIDTH);
    }
}
