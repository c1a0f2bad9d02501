package dev.inkling.raster;

import dev.inkling.raster.picture.GreyPicture;
import dev.inkling.raster.picture.InkBox;
import dev.inkling.raster.picture.InkFinder;
import dev.inkling.raster.picture.Stages;
import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * Puts the digit of a picture where MNIST's digits are: scaled so that the longest side of its ink is 20 pixels, and
 * moved by whole pixels so that its centre of mass is nearest to 14.5, 14.5 (measured over MNIST's 60,000 training
 * digits: 99 of 100 lie between 14 and 15, their mean is 14.5; pixel 14 of a raster covers 14 to 15).
 *
 * <p>The picture may be of any size, dark on light or light on dark, on transparent ground, and lit from one side.
 * Dirt and a frame along the edge are passed over, and strokes too thin to survive the scaling are widened. A picture
 * of MNIST itself comes back nearly as it was.
 */
public final class ImageFraming {

    static final int INK_SIDE = 20;

    private static final double CENTRE = 14.5;

    private final InkFinder finder = new InkFinder();

    /** @return {@link Raster#BLANK} when there is no ink in the picture */
    public Raster frame(BufferedImage picture) {
        return frame(finder.find(picture, Stages.UNSEEN).ink());
    }

    /**
     * @param ink of one digit, 0 for paper to 1 for full ink, with any margin
     * @return {@link Raster#BLANK} when there is none
     */
    public Raster frame(GreyPicture ink) {
        InkBox box = InkBox.of(ink);
        if (box == null) {
            return Raster.BLANK;
        }
        GreyPicture strokes = StrokeWidth.widened(ink, box);
        return centred(scaled(strokes, Objects.requireNonNull(InkBox.of(strokes), "Widened ink is ink")));
    }

    /** Each pixel is the mean of the part of the picture it covers; the ink begins at the top left corner. */
    private static GreyPicture scaled(GreyPicture ink, InkBox box) {
        double step = box.longestSide() / (double) INK_SIDE;
        int width = (int) Math.ceil(box.width() / step - 1e-9);
        int height = (int) Math.ceil(box.height() / step - 1e-9);
        GreyPicture scaled = new GreyPicture(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                scaled.values()[y * width + x] = mean(ink, box, x * step, y * step, step);
            }
        }
        return scaled;
    }

    private static float mean(GreyPicture ink, InkBox box, double left, double top, double step) {
        double sum = 0;
        for (int y = (int) top; y < Math.min(box.height(), top + step); y++) {
            double rowShare = Math.min(y + 1, top + step) - Math.max(y, top);
            for (int x = (int) left; x < Math.min(box.width(), left + step); x++) {
                double share = rowShare * (Math.min(x + 1, left + step) - Math.max(x, left));
                sum += share * ink.at(box.left() + x, box.top() + y);
            }
        }
        return (float) (sum / (step * step));
    }

    private static Raster centred(GreyPicture digit) {
        double mass = 0;
        double momentX = 0;
        double momentY = 0;
        float darkest = 0;
        for (int y = 0; y < digit.height(); y++) {
            for (int x = 0; x < digit.width(); x++) {
                float ink = digit.at(x, y);
                mass += ink;
                momentX += ink * (x + 0.5);
                momentY += ink * (y + 0.5);
                darkest = Math.max(darkest, ink);
            }
        }
        int left = offset(momentX / mass, digit.width());
        int top = offset(momentY / mass, digit.height());
        float[] pixels = new float[Raster.PIXELS];
        for (int y = 0; y < digit.height(); y++) {
            for (int x = 0; x < digit.width(); x++) {
                pixels[(top + y) * Raster.SIDE + left + x] = digit.at(x, y) / darkest;
            }
        }
        return Raster.of(pixels);
    }

    /** Whole, because MNIST was moved by whole pixels; a lopsided digit stays inside the raster. */
    private static int offset(double centreOfMass, int size) {
        int offset = (int) Math.round(CENTRE - centreOfMass);
        return Math.max(0, Math.min(Raster.SIDE - size, offset));
    }
}
