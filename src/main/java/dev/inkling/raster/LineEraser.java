package dev.inkling.raster;

/**
 * Takes a printed line out of a picture and leaves the strokes that cross it: where the ink across the line is hardly thicker than
 * the line itself it goes, elsewhere it is a stroke's (the run-length method of staff removal, see {@link LineSearch}).
 */
final class LineEraser {

    private static final double THICKER = 1.3;
    private static final int SOFT = 2;

    private LineEraser() {}

    /**
     * @param stain is changed
     * @param ink what is at least so dark is ink
     */
    static void erase(GreyPicture stain, PrintedLine line, float ink) {
        int overlap = 3;
        double longest = THICKER * line.thickness() + 1;
        double reach = line.thickness() / 2 + 1.5;
        for (int x = Math.max(0, line.from() - overlap); x <= Math.min(stain.width() - 1, line.to() + overlap); x++) {
            int middle = inked(stain, x, line.at(x), reach, ink);
            if (middle < 0) {
                continue;
            }
            int top = middle;
            while (top > 0 && stain.at(x, top - 1) >= ink) {
                top--;
            }
            int bottom = middle;
            while (bottom < stain.height() - 1 && stain.at(x, bottom + 1) >= ink) {
                bottom++;
            }
            if (bottom - top + 1 <= longest) {
                for (int y = Math.max(0, top - SOFT); y <= Math.min(stain.height() - 1, bottom + SOFT); y++) {
                    if (y >= top && y <= bottom || stain.at(x, y) < ink) {
                        stain.values()[y * stain.width() + x] = 0;
                    }
                }
            }
        }
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
