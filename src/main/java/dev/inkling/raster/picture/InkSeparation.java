package dev.inkling.raster.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells how much ink there is from how far a picture lies off its paper, and passes over what is no writing.
 */
final class InkSeparation {

    /** A picture with less contrast than this (of 1) is blank paper and noise. */
    private static final float LEAST_CONTRAST = 0.1f;
    /** Ink is at least this dark compared with the darkest; below lie shadows. */
    private static final float LEAST_SHARE_OF_DARKEST = 0.25f;
    /** A spot with less than this share of the largest one's area is dirt. */
    private static final double SPECK = 0.02;
    /** Pixels from the ink above the threshold to the end of a stroke's soft edge. */
    private static final int SOFT_EDGE = 2;
    /** Pixels that the soft edge of a finger or a shadow reaches. */
    private static final int LEFTOVER_EDGE = 4;
    private static final int MOST_ROUNDS = 3;
    private static final int BINS = 256;

    private InkSeparation() {}

    /**
     * @param stained how far each pixel lies off the paper; what is found not to be writing is taken out of it
     * @return how much ink is on each pixel, 0 to 1; all 0 when there is none
     */
    static GreyPicture inkIn(GreyPicture stained) {
        float[] stain = stained.values();
        GreyPicture ink = new GreyPicture(stained.width(), stained.height());
        boolean[] mask = mask(stained);
        for (int round = 0; mask != null && round < MOST_ROUNDS; round++) {
            boolean[] leftovers = Leftovers.in(mask, stained.width());
            if (leftovers == null) {
                break;
            }
            erase(stained, leftovers);
            mask = mask(stained);
        }
        if (mask == null || !Writing.isIn(stained, mask)) {
            return ink;
        }
        float fullInk = fullInk(stain, mask);
        for (int index = 0; index < stain.length; index++) {
            if (mask[index]) {
                spread(stain, fullInk, index, ink);
            }
        }
        return ink;
    }

    /** @return where there is ink; null when there is none */
    private static boolean @Nullable [] mask(GreyPicture stained) {
        float[] stain = stained.values();
        float darkest = 0;
        for (float value : stain) {
            darkest = Math.max(darkest, value);
        }
        if (darkest < LEAST_CONTRAST) {
            return null;
        }
        float threshold = Math.max(otsuThreshold(stain, darkest), LEAST_SHARE_OF_DARKEST * darkest);
        boolean[] mask = new boolean[stain.length];
        for (int index = 0; index < stain.length; index++) {
            mask[index] = stain[index] >= threshold;
        }
        new Spots(mask, stained.width()).erase(SPECK);
        return mask;
    }

    private static void erase(GreyPicture stained, boolean[] leftovers) {
        for (int index = 0; index < leftovers.length; index++) {
            if (leftovers[index]) {
                int x = index % stained.width();
                int y = index / stained.width();
                for (int row = Math.max(0, y - LEFTOVER_EDGE); row <= Math.min(stained.height() - 1, y + LEFTOVER_EDGE); row++) {
                    int left = row * stained.width() + Math.max(0, x - LEFTOVER_EDGE);
                    int right = row * stained.width() + Math.min(stained.width() - 1, x + LEFTOVER_EDGE);
                    Arrays.fill(stained.values(), left, right + 1, 0);
                }
            }
        }
    }

    /** Otsu, <i>A threshold selection method from gray-level histograms</i>, IEEE Trans. SMC 9(1), 1979. */
    private static float otsuThreshold(float[] stain, float darkest) {
        long[] histogram = new long[BINS];
        long weightedTotal = 0;
        for (float value : stain) {
            int bin = Math.min(BINS - 1, (int) (value / darkest * BINS));
            histogram[bin]++;
            weightedTotal += bin;
        }
        long below = 0;
        long weightedBelow = 0;
        double widest = -1;
        int threshold = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            below += histogram[bin];
            weightedBelow += bin * histogram[bin];
            long above = stain.length - below;
            if (below == 0 || above == 0) {
                continue;
            }
            double distance = weightedBelow / (double) below - (weightedTotal - weightedBelow) / (double) above;
            double variance = (double) below * above * distance * distance;
            if (variance > widest) {
                widest = variance;
                threshold = bin + 1;
            }
        }
        return darkest * threshold / BINS;
    }

    /** What counts as 1: all but the darkest tenth of the ink, so that one black pixel does not make the rest pale. */
    private static float fullInk(float[] stain, boolean[] mask) {
        float[] inked = new float[stain.length];
        int count = 0;
        for (int index = 0; index < stain.length; index++) {
            if (mask[index]) {
                inked[count++] = stain[index];
            }
        }
        Arrays.sort(inked, 0, count);
        return inked[(count - 1) * 9 / 10];
    }

    /** Takes over a pixel and those around it: a stroke's soft edge lies below the threshold. */
    private static void spread(float[] stain, float fullInk, int index, GreyPicture ink) {
        int x = index % ink.width();
        int y = index / ink.width();
        for (int row = Math.max(0, y - SOFT_EDGE); row <= Math.min(ink.height() - 1, y + SOFT_EDGE); row++) {
            for (int column = Math.max(0, x - SOFT_EDGE); column <= Math.min(ink.width() - 1, x + SOFT_EDGE); column++) {
                int neighbour = row * ink.width() + column;
                ink.values()[neighbour] = Math.min(1, stain[neighbour] / fullInk);
            }
        }
    }
}
