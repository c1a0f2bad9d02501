package dev.inkling.raster.picture;

import org.jspecify.annotations.Nullable;

/** The smallest box around the ink, in whole pixels; the ends are exclusive. */
public record InkBox(int left, int top, int right, int bottom) {

    /** Paler pixels are rounding and noise. */
    public static final float INK = 0.02f;

    /** @return null without ink */
    public static @Nullable InkBox of(GreyPicture ink) {
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

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    public int longestSide() {
        return Math.max(width(), height());
    }
}
