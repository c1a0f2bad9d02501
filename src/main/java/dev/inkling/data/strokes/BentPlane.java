package dev.inkling.data.strokes;

import dev.inkling.ink.Point;
import dev.inkling.raster.Box;

/** A plane turned, sheared, scaled and bent, seen from the middle of a box. StrictMath, to be the same on every processor. */
final class BentPlane {

    private final Box box;
    private final double unit;
    private final double xx;
    private final double xy;
    private final double yx;
    private final double yy;
    private final Wave[] across;
    private final Wave[] down;

    BentPlane(InkBending bending, Box box, Chances chances) {
        this.box = box;
        unit = box.halfLongestSide() > 0 ? box.halfLongestSide() : 1;
        double angle = Math.toRadians(chances.either(bending.rotation()));
        double shear = chances.either(bending.shear());
        double width = StrictMath.exp(chances.either(bending.scale()) / 2);
        xx = width * StrictMath.cos(angle);
        xy = -shear * width - StrictMath.sin(angle) / width;
        yx = width * StrictMath.sin(angle);
        yy = StrictMath.cos(angle) / width;
        across = waves(bending.elastic(), chances);
        down = waves(bending.elastic(), chances);
    }

    private static Wave[] waves(double elastic, Chances chances) {
        return new Wave[] {Wave.anywhere(elastic / 2, chances), Wave.anywhere(elastic / 2, chances)};
    }

    /** @return the point in units of half the box's longest side */
    Point at(Point point) {
        double x = (point.x() - box.middleX()) / unit;
        double y = (point.y() - box.middleY()) / unit;
        return new Point(xx * x + xy * y + pull(across, x, y), yx * x + yy * y + pull(down, x, y));
    }

    private static double pull(Wave[] waves, double x, double y) {
        return waves[0].at(x, y) + waves[1].at(x, y);
    }
}
