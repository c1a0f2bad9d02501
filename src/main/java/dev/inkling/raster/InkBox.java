package dev.inkling.raster;

import org.jspecify.annotations.Nullable;

/** The smallest box around the ink, in whole pixels; the ends are exclusive. */
record InkBox(int left, int top, int right, int bottom) {

    /** Paler pixels are rounding and noise. */
    static final float INK = 0.02f;

    /** @return null without ink */
    static @Nullable InkBox of(GreyPicture ink) {
        int left = ink.width();
        int top = ink.height();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (ink.at(x, y) > INK) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return right == 0 ? null : new InkBox(left, top, right, bottom);
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    int longestSide() {
        return Math.max(width(), height());
    }
}
