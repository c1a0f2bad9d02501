package dev.inkling.raster.picture;

import java.util.Arrays;

/** Looks for the edge beyond the top of a picture. */
final class SheetSearch {

    /** Of 1. */
    private static final float LEAST_STEP = 0.08f;
    private static final double DEEPEST = 0.5;
    private static final double STEEPEST = 0.2;
    private static final float WRITTEN = 0.06f;
    /** Of the side, where the next edge begins. */
    private static final double CORNER = 0.12;

    private final ColourPicture picture;
    private final ColourPicture paper;
    private final int reach;
    private final int width;
    private final int height;
    /** Of the side, where the step is. */
    private double share;
    private double middle;
    private double slope;

    SheetSearch(ColourPicture picture, ColourPicture paper, int reach) {
        this.picture = picture;
        this.paper = paper;
        this.reach = reach;
        width = picture.width();
        height = picture.height();
        int[] steps = new int[width];
        for (int x = 0; x < width; x++) {
            steps[x] = step(x);
        }
        fit(steps);
    }

    double share() {
        return share;
    }

    /** @return how far inwards the sheet begins for certain, in pixels */
    double at(int x) {
        return Math.max(0, middle + slope * (x - width / 2.0) + 2);
    }

    /** @return how far inwards the first clear step is; -1 where there is none */
    private int step(int x) {
        for (int y = 1; y < DEEPEST * height && y + 2 < height; y++) {
            float here = difference(x, y - 1, x, y + 1);
            if (here >= LEAST_STEP) {
                int best = y;
                for (int next = y + 1; next <= y + 2 && next + 2 < height; next++) {
                    if (difference(x, next - 1, x, next + 1) > here) {
                        here = difference(x, next - 1, x, next + 1);
                        best = next;
                    }
                }
                return best;
            }
        }
        return -1;
    }

    private float difference(int x1, int y1, int x2, int y2) {
        return Math.max(
                Math.abs(paper.red().at(x1, y1) - paper.red().at(x2, y2)),
                Math.max(
                        Math.abs(paper.green().at(x1, y1) - paper.green().at(x2, y2)),
                        Math.abs(paper.blue().at(x1, y1) - paper.blue().at(x2, y2))));
    }

    /** The line through most of the steps, by trying slopes. */
    private void fit(int[] steps) {
        double change = 1.0 / width;
        double[] votes = new double[height + 3 + (int) (STEEPEST * width)];
        for (double candidate = -STEEPEST; candidate <= STEEPEST; candidate += change) {
            Arrays.fill(votes, 0);
            for (int x = 0; x < width; x++) {
                int place = steps[x] < 0 ? -1 : (int) Math.round(steps[x] - candidate * (x - width / 2.0));
                for (int near = Math.max(0, place - 1); place >= 0 && near <= Math.min(votes.length - 1, place + 1); near++) {
                    votes[near]++;
                }
            }
            for (int place = 0; place < votes.length; place++) {
                if (votes[place] / width > share) {
                    share = votes[place] / width;
                    middle = place;
                    slope = candidate;
                }
            }
        }
    }

    /** @return whether it is a sheet's edge: writing is on this side only, and none goes over the edge; what writing crosses is the edge of a shadow. */
    boolean isSheet() {
        double beyond = 0;
        double inside = 0;
        int crossings = 0;
        for (int x = 0; x < width; x++) {
            int edge = edge(x);
            for (int y = 0; y < height; y++) {
                if (Math.abs(y - edge) > reach / 2 + 2) {
                    float written = written(x, y);
                    beyond += y < edge ? written : 0;
                    inside += y > edge ? written : 0;
                }
            }
            crossings += isCrossed(x, edge) ? 1 : 0;
        }
        return beyond < inside && crossings == 0 && differs();
    }

    /** @return whether what is beyond is of another colour than the most of the rest, and no stroke runs out of it */
    private boolean differs() {
        float[] outer = new float[3];
        float[] inner = new float[3];
        for (int channel = 0; channel < 3; channel++) {
            GreyPicture values = channel == 0 ? paper.red() : channel == 1 ? paper.green() : paper.blue();
            outer[channel] = median(values, true);
            inner[channel] = median(values, false);
        }
        float step = distance(outer, inner);
        if (step < LEAST_STEP) {
            return false;
        }
        int first = 0;
        while (first < width && runsOn(first, outer, step)) {
            first++;
        }
        int last = width - 1;
        while (last > first && runsOn(last, outer, step)) {
            last--;
        }
        // The next edge need not be at a right angle.
        first += first > 0 ? (int) (CORNER / 2 * width) : 0;
        last -= last < width - 1 ? (int) (CORNER / 2 * width) : 0;
        for (int x = first; x <= last; x++) {
            if (isLike(x, edge(x) + reach + 2, outer, step)) {
                return false;
            }
        }
        return true;
    }

    /** @return whether a column is beyond the sheet from end to end */
    private boolean runsOn(int x, float[] outer, float step) {
        int like = 0;
        for (int y = 0; y < height; y++) {
            like += isLike(x, y, outer, step) ? 1 : 0;
        }
        return like >= 0.8 * height;
    }

    private boolean isLike(int x, int y, float[] outer, float step) {
        return y < height && distance(
                outer, new float[] {paper.red().at(x, y), paper.green().at(x, y), paper.blue().at(x, y)}) < step / 3;
    }

    private float median(GreyPicture values, boolean beyond) {
        float[] some = new float[width * height];
        int count = 0;
        for (int x = 0; x < width; x++) {
            int edge = edge(x);
            for (int y = 0; y < height; y++) {
                if (beyond ? y < edge - 1 : y > edge + 1) {
                    some[count++] = values.at(x, y);
                }
            }
        }
        Arrays.sort(some, 0, count);
        return count == 0 ? 0 : some[count / 2];
    }

    private static float distance(float[] one, float[] other) {
        return Math.max(Math.abs(one[0] - other[0]), Math.max(Math.abs(one[1] - other[1]), Math.abs(one[2] - other[2])));
    }

    private int edge(int x) {
        return Math.max(0, (int) Math.round(middle + slope * (x - width / 2.0)));
    }

    private boolean isCrossed(int x, int edge) {
        int above = edge - reach / 2 - 2;
        int below = edge + reach / 2 + 2;
        return above >= 0 && below < height && isWritten(x, above) && isWritten(x, below);
    }

    private boolean isWritten(int x, int y) {
        for (int near = Math.max(0, x - 2); near <= Math.min(width - 1, x + 2); near++) {
            if (written(near, y) > 0) {
                return true;
            }
        }
        return false;
    }

    private float written(int x, int y) {
        float off = Math.max(
                Math.abs(picture.red().at(x, y) - paper.red().at(x, y)),
                Math.max(
                        Math.abs(picture.green().at(x, y) - paper.green().at(x, y)),
                        Math.abs(picture.blue().at(x, y) - paper.blue().at(x, y))));
        return off < WRITTEN ? 0 : off;
    }
}
