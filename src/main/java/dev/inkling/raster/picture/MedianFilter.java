package dev.inkling.raster.picture;

import java.util.Arrays;

/**
 * The median of each pixel's surroundings: what is thinner than half of them is gone, and edges stay where they were.
 * By a histogram that slides along (T. S. Huang, G. J. Yang, G. Y. Tang, <i>A fast two-dimensional median filtering
 * algorithm</i>, IEEE Trans. ASSP 27(1), 1979).
 */
final class MedianFilter {

    private static final int LEVELS = 256;

    private final GreyPicture picture;
    private final int reach;
    /** Of the pixels, column by column. */
    private final int[] levels;
    private final int[] histogram = new int[LEVELS];
    private int count;
    /** The median and how many pixels are darker. */
    private int level;
    private int below;

    private MedianFilter(GreyPicture picture, int reach) {
        this.picture = picture;
        this.reach = reach;
        levels = new int[picture.values().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int value = Math.round(picture.at(x, y) * (LEVELS - 1));
                levels[x * picture.height() + y] = Math.max(0, Math.min(LEVELS - 1, value));
            }
        }
    }

    /** @param reach how far the surroundings go to each side, in pixels; beyond the picture's edge there is nothing */
    static GreyPicture of(GreyPicture picture, int reach) {
        return new MedianFilter(picture, reach).filtered();
    }

    private GreyPicture filtered() {
        GreyPicture median = new GreyPicture(picture.width(), picture.height());
        for (int y = 0; y < picture.height(); y++) {
            Arrays.fill(histogram, 0);
            count = 0;
            level = 0;
            below = 0;
            for (int x = 0; x < Math.min(reach, picture.width()); x++) {
                slide(x, y, 1);
            }
            for (int x = 0; x < picture.width(); x++) {
                if (x + reach < picture.width()) {
                    slide(x + reach, y, 1);
                }
                if (x - reach - 1 >= 0) {
                    slide(x - reach - 1, y, -1);
                }
                median.values()[y * picture.width() + x] = median();
            }
        }
        return median;
    }

    /** @param change 1 to take in a column of the surroundings, -1 to leave it */
    private void slide(int x, int y, int change) {
        int from = x * picture.height() + Math.max(0, y - reach);
        int to = x * picture.height() + Math.min(picture.height() - 1, y + reach);
        int darker = 0;
        for (int index = from; index <= to; index++) {
            int value = levels[index];
            histogram[value] += change;
            darker += value - level >>> 31;
        }
        count += change * (to - from + 1);
        below += change * darker;
    }

    private float median() {
        while (below > count / 2) {
            below -= histogram[--level];
        }
        while (below + histogram[level] <= count / 2) {
            below += histogram[level++];
        }
        return level / (float) (LEVELS - 1);
    }
}
