package dev.inkling.raster.picture;

import java.util.Arrays;

/** The runs of inked pixels in each column of a picture that are short enough to be of a line along its rows. */
final class ThinRuns {

    /** In column x are those from {@code begin[x]} to before {@code begin[x + 1]}. */
    final int[] begin;
    private float[] middles = new float[1024];
    private float[] lengths = new float[1024];
    private int count;

    ThinRuns(GreyPicture stain, float ink, int longest) {
        begin = new int[stain.width() + 1];
        for (int x = 0; x < stain.width(); x++) {
            begin[x] = count;
            int start = -1;
            for (int y = 0; y <= stain.height(); y++) {
                boolean inked = y < stain.height() && stain.at(x, y) >= ink;
                if (inked && start < 0) {
                    start = y;
                } else if (!inked && start >= 0) {
                    if (y - start <= longest) {
                        add(start, y - start);
                    }
                    start = -1;
                }
            }
        }
        begin[stain.width()] = count;
    }

    float middle(int run) {
        return middles[run];
    }

    float length(int run) {
        return lengths[run];
    }

    int count() {
        return count;
    }

    /** @return the run in a column whose middle is nearest to a level and no farther off than so much; -1 where there is none */
    int near(int x, double level, double farthest) {
        int nearest = -1;
        double least = farthest;
        for (int run = begin[x]; run < begin[x + 1]; run++) {
            double off = Math.abs(middles[run] - level);
            if (off <= least) {
                least = off;
                nearest = run;
            }
        }
        return nearest;
    }

    private void add(int start, int length) {
        if (count == middles.length) {
            middles = Arrays.copyOf(middles, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        middles[count] = start + (length - 1) / 2f;
        lengths[count++] = length;
    }
}
