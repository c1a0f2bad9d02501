package dev.inkling.raster;

import dev.inkling.raster.picture.GreyPicture;
import dev.inkling.raster.picture.InkBox;
import java.util.Arrays;

/**
 * Measures how wide the strokes in a picture are, and widens those that would all but vanish at the size the network
 * sees.
 */
final class StrokeWidth {

    /** In pixels of the raster: more than 99 of 100 digits of MNIST have wider strokes. */
    static final double THINNEST = 1.3;
    /** In pixels of the raster: the pen that draws ink, and the mean of MNIST. */
    static final double PEN = 2.4;

    private static final float DIAGONAL = (float) Math.sqrt(2);
    private static final float INK = 0.5f;

    private StrokeWidth() {}

    /**
     * @return the ink as it is, also where all of it is too pale to have a width, or with strokes that will be {@link #PEN} wide, in a
     *     larger picture where needed
     */
    static GreyPicture widened(GreyPicture ink, InkBox box) {
        double scale = ImageFraming.INK_SIDE / (double) box.longestSide();
        double width = of(ink);
        boolean pale = width == 0;
        if (pale || width * scale >= THINNEST) {
            return ink;
        }
        // Widening by r on each side makes the box grow too: (width + 2r) * side / (longest + 2r) = PEN, solved for r.
        double radius = (PEN * box.longestSide() - width * ImageFraming.INK_SIDE) / (ImageFraming.INK_SIDE - PEN) / 2;
        return widened(ink, box, (float) radius);
    }

    /**
     * Mean stroke width in pixels: a stroke's area is its length times its width, its outline twice its length. The
     * outline is counted in pixel edges, which for strokes in all directions are 4/pi times too many (Crofton).
     */
    static double of(GreyPicture ink) {
        double area = 0;
        long edges = 0;
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (isInk(ink, x, y)) {
                    area++;
                    edges += (isInk(ink, x - 1, y) ? 0 : 1) + (isInk(ink, x + 1, y) ? 0 : 1)
                            + (isInk(ink, x, y - 1) ? 0 : 1) + (isInk(ink, x, y + 1) ? 0 : 1);
                }
            }
        }
        return edges == 0 ? 0 : 2 * area / (edges * Math.PI / 4);
    }

    private static boolean isInk(GreyPicture ink, int x, int y) {
        return x >= 0 && y >= 0 && x < ink.width() && y < ink.height() && ink.at(x, y) >= INK;
    }

    private static GreyPicture widened(GreyPicture ink, InkBox box, float radius) {
        int margin = (int) Math.ceil(radius) + 1;
        GreyPicture wide = new GreyPicture(box.width() + 2 * margin, box.height() + 2 * margin);
        float[] distance = wide.values();
        Arrays.fill(distance, Float.MAX_VALUE);
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                if (ink.at(box.left() + x, box.top() + y) >= INK) {
                    distance[(y + margin) * wide.width() + x + margin] = 0;
                }
            }
        }
        measureDistances(distance, wide.width(), wide.height());
        for (int index = 0; index < distance.length; index++) {
            distance[index] = Math.max(0, Math.min(1, radius + 0.5f - distance[index]));
        }
        return wide;
    }

    /** Chamfer distance in two passes: down and up, each pixel from the four neighbours that are done already. */
    private static void measureDistances(float[] distance, int width, int height) {
        for (int y = 1; y < height; y++) {
            for (int x = 1; x < width - 1; x++) {
                relax(distance, y * width + x, -1, width);
            }
        }
        for (int y = height - 2; y >= 0; y--) {
            for (int x = width - 2; x >= 1; x--) {
                relax(distance, y * width + x, 1, width);
            }
        }
    }

    private static void relax(float[] distance, int index, int direction, int width) {
        int nextRow = index + direction * width;
        float straight = Math.min(distance[index + direction], distance[nextRow]) + 1;
        float diagonal = Math.min(distance[nextRow - 1], distance[nextRow + 1]) + DIAGONAL;
        distance[index] = Math.min(distance[index], Math.min(straight, diagonal));
    }
}
