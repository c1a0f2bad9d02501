package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Bends ink the way another hand or another moment would, so that one drawing serves as many. How much is drawn evenly from
 * 0 to the bound, either way; lengths are shares of half the ink's longest side, which is about 9 pixels of the raster.
 *
 * @param rotation in degrees
 * @param shear how far the top goes sideways
 * @param scale the natural logarithm of width over height
 * @param elastic how far smooth waves pull each point
 * @param shift how far each stroke moves by itself
 * @param tremor how far the pen shakes
 * @param ends how much sooner or later each stroke begins and ends
 * @param thinnestPen in pixels of the raster
 * @param thickestPen in pixels of the raster
 */
public record InkBending(
        double rotation,
        double shear,
        double scale,
        double elastic,
        double shift,
        double tremor,
        double ends,
        double thinnestPen,
        double thickestPen) {

    public static final InkBending NONE =
            new InkBending(0, 0, 0, 0, 0, 0, 0, Rasterizer.PEN_WIDTH, Rasterizer.PEN_WIDTH);

    /** Leaves a digit the digit it is. */
    public static final InkBending USUAL = new InkBending(10, 0.2, 0.25, 0.09, 0.05, 0.015, 0.12, 1.7, 3.2);

    public InkBending {
        for (double bound : List.of(rotation, shear, scale, elastic, shift, tremor, ends)) {
            if (!(bound >= 0 && bound <= 90)) {
                throw new IllegalArgumentException("A bound is 0 to 90, not " + bound);
            }
        }
        if (!(thinnestPen > 0 && thickestPen >= thinnestPen && thickestPen < Rasterizer.INK_SIDE)) {
            throw new IllegalArgumentException("There are no pens from " + thinnestPen + " to " + thickestPen + " pixels");
        }
    }

    /**
     * Takes some microseconds.
     *
     * @param random decides how; the same on every processor
     * @return the same strokes in a box of their own, about 2 wide and 2 high
     */
    public Ink apply(Ink ink, SplittableRandom random) {
        if (ink.isEmpty()) {
            return ink;
        }
        Chances chances = new Chances(random);
        BentPlane plane = new BentPlane(this, Box.around(ink), chances);
        return new Ink(ink.strokes().stream().map(stroke -> bent(stroke, plane, chances)).toList());
    }

    /** @return the bent ink, drawn with one of the pens */
    public Raster raster(Ink ink, SplittableRandom random) {
        double penWidth = new Chances(random).between(thinnestPen, thickestPen);
        return new Rasterizer(penWidth).rasterize(apply(ink, random));
    }

    private Stroke bent(Stroke stroke, BentPlane plane, Chances chances) {
        double acrossShift = chances.either(shift);
        double downShift = chances.either(shift);
        Wave across = Wave.along(tremor, chances);
        Wave down = Wave.along(tremor, chances);
        List<Point> points = new ArrayList<>(stroke.points().size() + 2);
        double way = 0;
        Point before = plane.at(stroke.points().get(0));
        for (Point point : stroke.points()) {
            Point bent = plane.at(point);
            way += StrokeEnd.distance(before, bent);
            before = bent;
            points.add(new Point(
                    bent.x() + acrossShift + across.at(way, 0), bent.y() + downShift + down.at(way, 0)));
        }
        StrokeEnd.moveBoth(points, chances.either(ends), chances.either(ends));
        return new Stroke(points);
    }
}
