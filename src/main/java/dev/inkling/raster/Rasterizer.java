package dev.inkling.raster;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws ink the way MNIST frames its digits, wherever and however large it was drawn: aspect kept, the longest side
 * of the ink {@value #INK_SIDE} pixels, its centre of mass where MNIST has it. The framing is described at
 * <a href="http://yann.lecun.com/exdb/mnist/">yann.lecun.com/exdb/mnist</a>; {@link #CENTRE} and the pen were measured
 * on the data. Keeps no state: safe to call from any thread.
 */
public final class Rasterizer {

    /** The longest side of the inked box, pen included, in pixels. */
    public static final double INK_SIDE = 20;

    /** Usual diameter of the round pen, in pixels of the raster. */
    public static final double PEN_WIDTH = 2.4;

    /**
     * Where the centre of mass lies, across and down, in continuous coordinates: 0 is the left edge of the first
     * pixel, 14.5 the middle of the fifteenth. The mean over MNIST's 60,000 training digits is 14.5 in both directions.
     */
    public static final double CENTRE = 14.5;

    /** Points nearer than this to their predecessor change no pixel visibly. */
    private static final double LEAST_STEP = 0.1;

    private final double penWidth;

    public Rasterizer() {
        this(PEN_WIDTH);
    }

    /** @param penWidth in pixels of the raster, above 0 and less than {@link #INK_SIDE} */
    public Rasterizer(double penWidth) {
        if (!(penWidth > 0 && penWidth < INK_SIDE)) {
            throw new IllegalArgumentException("A pen is above 0 and under " + INK_SIDE + " pixels wide, not " + penWidth);
        }
        this.penWidth = penWidth;
    }

    /** @return the picture of the ink; blank for no ink */
    public Raster rasterize(Ink ink) {
        if (ink.isEmpty()) {
            return Raster.BLANK;
        }
        Box box = Box.around(ink);
        double scale = (INK_SIDE - penWidth) / 2 / box.halfLongestSide();
        if (!Double.isFinite(scale)) {
            scale = 0; // all points coincide: a dot
        }
        List<double[]> lines = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            lines.add(scaled(stroke, box, scale));
        }
        float[] pixels = draw(lines, CENTRE, CENTRE);
        double[] mass = centreOfMass(pixels);
        return Raster.of(draw(lines, 2 * CENTRE - mass[0], 2 * CENTRE - mass[1]));
    }

    /** The points as x, y, x, y, … in pixels from the middle of the box, those that change nothing left out. */
    private static double[] scaled(Stroke stroke, Box box, double scale) {
        List<Point> points = stroke.points();
        double[] line = new double[2 * points.size()];
        int length = 0;
        for (int i = 0; i < points.size(); i++) {
            double x = (points.get(i).x() - box.middleX()) * scale;
            double y = (points.get(i).y() - box.middleY()) * scale;
            boolean last = i == points.size() - 1;
            if (length == 0 || last || squared(x - line[length - 2], y - line[length - 1]) >= LEAST_STEP * LEAST_STEP) {
                line[length++] = x;
                line[length++] = y;
            }
        }
        return Arrays.copyOf(line, length);
    }

    private float[] draw(List<double[]> lines, double originX, double originY) {
        float[] pixels = new float[Raster.PIXELS];
        for (double[] line : lines) {
            int last = line.length - 2;
            for (int i = 0; i <= last; i += 2) {
                int next = Math.min(i + 2, last);
                if (next > i || last == 0) {
                    drawSegment(
                            pixels,
                            originX + line[i],
                            originY + line[i + 1],
                            originX + line[next],
                            originY + line[next + 1]);
                }
            }
        }
        return pixels;
    }

    /** Inks each pixel by how far the pen's edge reaches over its middle: coverage of one straight edge, cheap and smooth. */
    private void drawSegment(float[] pixels, double x1, double y1, double x2, double y2) {
        double reach = penWidth / 2 + 0.5;
        int left = (int) Math.max(0, Math.floor(Math.min(x1, x2) - reach));
        int right = (int) Math.min(Raster.SIDE - 1, Math.floor(Math.max(x1, x2) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(y1, y2) - reach));
        int bottom = (int) Math.min(Raster.SIDE - 1, Math.floor(Math.max(y1, y2) + reach));
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squaredLength = squared(dx, dy);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x1;
                double py = row + 0.5 - y1;
                double along = squaredLength == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squaredLength));
                double away = squared(px - along * dx, py - along * dy);
                if (away < reach * reach) {
                    float ink = (float) Math.min(1, reach - Math.sqrt(away));
                    int pixel = row * Raster.SIDE + column;
                    pixels[pixel] = Math.max(pixels[pixel], ink);
                }
            }
        }
    }

    private static double squared(double x, double y) {
        return x * x + y * y;
    }

    private static double[] centreOfMass(float[] pixels) {
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < Raster.SIDE; row++) {
            for (int column = 0; column < Raster.SIDE; column++) {
                float ink = pixels[row * Raster.SIDE + column];
                mass += ink;
                x += ink * (column + 0.5);
                y += ink * (row + 0.5);
            }
        }
        return new double[] {x / mass, y / mass};
    }
}
