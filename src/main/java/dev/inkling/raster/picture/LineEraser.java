package dev.inkling.raster.picture;

/**
 * Takes a printed line out of a picture and leaves the strokes that cross it: where the ink across the line is hardly thicker than
 * the line itself it goes, elsewhere it is a stroke's (the run-length method of staff removal, see {@link LineSearch}).
 */
final class LineEraser {

    private static final double THICKER = 1.3;
    private static final int SOFT = 2;
    /** Columns that a line may be missing in. */
    private static final int OVERLAP = 3;

    private LineEraser() {}

    /**
     * @param stain is changed
     * @param ink what is at least so dark is ink
     */
    static void erase(GreyPicture stain, PrintedLine line, float ink) {
        for (int x = line.from(); x <= line.to(); x++) {
            erase(stain, line, x, line.at(x), ink);
        }
        follow(stain, line, -1, ink);
        follow(stain, line, 1, ink);
    }

    /** Goes on beyond an end as long as there is as thin a line, for paper is not always flat. */
    private static void follow(GreyPicture stain, PrintedLine line, int direction, float ink) {
        int x = direction < 0 ? line.from() - 1 : line.to() + 1;
        double level = line.at(x);
        for (int missing = 0; x >= 0 && x < stain.width() && missing <= OVERLAP; x += direction) {
            double middle = erase(stain, line, x, level, ink);
            missing = Double.isNaN(middle) ? missing + 1 : 0;
            level = Double.isNaN(middle) ? level : middle;
        }
    }

    /** @return the middle of what was erased in a column; NaN where nothing was */
    private static double erase(GreyPicture stain, PrintedLine line, int x, double level, float ink) {
        int middle = inked(stain, x, level, line.thickness() / 2 + 1.5, ink);
        if (middle < 0) {
            return Double.NaN;
        }
        int top = middle;
        while (top > 0 && stain.at(x, top - 1) >= ink) {
            top--;
        }
        int bottom = middle;
        while (bottom < stain.height() - 1 && stain.at(x, bottom + 1) >= ink) {
            bottom++;
        }
        if (bottom - top + 1 > THICKER * line.thickness() + 1) {
            return Double.NaN;
        }
        for (int y = Math.max(0, top - SOFT); y <= Math.min(stain.height() - 1, bottom + SOFT); y++) {
            if (y >= top && y <= bottom || stain.at(x, y) < ink) {
                stain.values()[y * stain.width() + x] = 0;
            }
        }
        return (top + bottom) / 2.0;
    }

    /** @return the inked pixel that is nearest to the line; -1 where there is none near */
    private static int inked(GreyPicture stain, int x, double level, double reach, float ink) {
        int nearest = -1;
        double least = reach;
        for (int y = (int) Math.max(0, Math.ceil(level - reach)); y <= Math.min(stain.height() - 1, level + reach); y++) {
            if (stain.at(x, y) >= ink && Math.abs(y - level) <= least) {
                least = Math.abs(y - level);
                nearest = y;
            }
        }
        return nearest;
    }
}
