package dev.inkling.raster.picture;

/**
 * The brightness of the paper around each pixel, where light and shadow fall on it in any shape: the median of wide
 * surroundings, which has no strokes and no lines in it and keeps the edge of a shadow sharp.
 */
final class LocalPaper {

    /** The paper is looked at in a picture of about so many pixels a side. */
    private static final int SIDE = 200;
    /** Of the surroundings, as a share of the shorter side; strokes are to be narrower. */
    private static final double REACH = 0.1;

    private final int factor;
    private final GreyPicture darkest;
    private final GreyPicture lightest;

    private LocalPaper(int factor, GreyPicture darkest, GreyPicture lightest) {
        this.factor = factor;
        this.darkest = darkest;
        this.lightest = lightest;
    }

    static LocalPaper of(GreyPicture picture) {
        int factor = Math.max(1, Math.max(picture.width(), picture.height()) / SIDE);
        GreyPicture small = picture.shrunk(factor);
        int reach = Math.max(2, (int) Math.round(REACH * Math.min(small.width(), small.height())));
        GreyPicture median = MedianFilter.of(small, reach);
        return new LocalPaper(factor, extreme(median, -1), extreme(median, 1));
    }

    /** @return of the darkest paper that is right here, so that the edge of a shadow is no stain */
    float darkest(int x, int y) {
        return between(darkest, x, y);
    }

    float lightest(int x, int y) {
        return between(lightest, x, y);
    }

    /** @return the greatest of each pixel and its neighbours, or the least for a sign of -1 */
    private static GreyPicture extreme(GreyPicture picture, int sign) {
        GreyPicture extreme = new GreyPicture(picture.width(), picture.height());
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                float most = picture.at(x, y);
                for (int row = Math.max(0, y - 1); row <= Math.min(picture.height() - 1, y + 1); row++) {
                    for (int column = Math.max(0, x - 1); column <= Math.min(picture.width() - 1, x + 1); column++) {
                        most = sign * Math.max(sign * most, sign * picture.at(column, row));
                    }
                }
                extreme.values()[y * picture.width() + x] = most;
            }
        }
        return extreme;
    }

    /** Bilinear. */
    private float between(GreyPicture small, int x, int y) {
        float across = Math.max(0, Math.min(small.width() - 1, (x + 0.5f) / factor - 0.5f));
        float down = Math.max(0, Math.min(small.height() - 1, (y + 0.5f) / factor - 0.5f));
        int left = (int) across;
        int top = (int) down;
        int right = Math.min(left + 1, small.width() - 1);
        int bottom = Math.min(top + 1, small.height() - 1);
        float upper = small.at(left, top) + (across - left) * (small.at(right, top) - small.at(left, top));
        float lower = small.at(left, bottom) + (across - left) * (small.at(right, bottom) - small.at(left, bottom));
        return upper + (down - top) * (lower - upper);
    }
}
