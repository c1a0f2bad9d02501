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

    private final Framing framing;
    private final RoundPen pen;

    public Rasterizer() {
        this(Framing.USUAL);
    }

    /** @param penWidth in pixels of the raster, above 0 and less than {@link #INK_SIDE} */
    public Rasterizer(double penWidth) {
        this(Framing.USUAL.withPen(penWidth));
    }

    public Rasterizer(Framing framing) {
        this.framing = framing;
        pen = new RoundPen(framing.penWidth());
    }

    /** @return the picture of the ink; blank for no ink */
    public Raster rasterize(Ink ink) {
        if (ink.isEmpty()) {
            return Raster.BLANK;
        }
        Box box = Box.around(ink);
        List<double[]> lines = sized(ink, box);
        if (!framing.centred()) {
            return Raster.of(pen.draw(lines, framing.acrossPage(box.middleX()), framing.acrossPage(box.middleY())));
        }
        double[] mass = centreOfMass(pen.draw(lines, CENTRE, CENTRE));
        return Raster.of(pen.draw(lines, 2 * CENTRE - mass[0], 2 * CENTRE - mass[1]));
    }

    /** @return the picture before its last step: as large as it will be, the middle of its box in the middle; blank for no ink */
    public Raster sized(Ink ink) {
        return ink.isEmpty() ? Raster.BLANK : Raster.of(pen.draw(sized(ink, Box.around(ink)), CENTRE, CENTRE));
    }

    private List<double[]> sized(Ink ink, Box box) {
        double scale = framing.scale(box);
        List<double[]> lines = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            lines.add(scaled(stroke, box, scale));
        }
        return lines;
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
