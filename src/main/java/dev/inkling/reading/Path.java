package dev.inkling.reading;

import java.util.List;

/**
 * A reading of a line.
 *
 * @param marks from the left
 * @param score the logarithm of how probable it is that its marks are these digits, but for a constant
 */
record Path<P>(List<Mark<P>> marks, double score) {

    private static final double SURE = 0.9;
    private static final int LEAST_SURE = 2;
    /** Of the usual height of those that are surely digits. */
    private static final double LOWEST = 0.6;
    private static final double HIGHEST = 1.5;

    /** @return the same, and where most marks are surely digits, others of their height taken for digits sooner */
    Path<P> amongDigits() {
        List<Mark<P>> sure = marks.stream().filter(mark -> mark.likelihood() >= SURE).toList();
        if (sure.size() < LEAST_SURE || 2 * sure.size() <= marks.size()) {
            return this;
        }
        double usual = Pieces.usualHeight(sure.stream().map(mark -> Pieces.joined(mark.pieces())).toList());
        return new Path<>(marks.stream().map(mark -> isAsHigh(mark, usual) ? mark.amongDigits() : mark).toList(), score);
    }

    private static boolean isAsHigh(Mark<?> mark, double usual) {
        double height = Pieces.joined(mark.pieces()).height();
        return height >= LOWEST * usual && height <= HIGHEST * usual;
    }
}
