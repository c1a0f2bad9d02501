package dev.inkling.raster.picture;

/** How far each pixel of a picture lies off its paper, dark on light or light on dark, whichever stands out. */
final class Stain {

    /** Light that a plane does not describe: so much of the border lies neither on it nor as far off as ink. */
    private static final double UNEVEN_SHARE = 0.15;
    /** Or so much of the whole picture, where it is no edge. */
    private static final double UNEVEN_AREA = 0.1;
    private static final float FLAT = 0.02f;
    private static final float ON_PLANE = 0.05f;
    private static final float AS_INK = 0.7f;
    private static final float DARKEST_PAPER = 0.1f;
    private static final int SIDE = 200;

    private Stain() {}

    /** @return 0 for paper and what lies on its other side; about 1 for the strongest ink there can be */
    static GreyPicture of(GreyPicture picture) {
        PaperPlane plane = PaperPlane.of(picture);
        GreyPicture dark = new GreyPicture(picture.width(), picture.height());
        GreyPicture light = new GreyPicture(picture.width(), picture.height());
        if (isEven(picture)) {
            measure(picture, plane, dark.values(), light.values());
        } else {
            measure(picture, LocalPaper.of(picture), dark.values(), light.values());
        }
        return energy(dark) >= energy(light) ? dark : light;
    }

    private static void measure(GreyPicture picture, PaperPlane paper, float[] dark, float[] light) {
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                float off = (float) (paper.at(picture, x, y) - picture.at(x, y));
                int index = y * picture.width() + x;
                dark[index] = Math.max(0, off);
                light[index] = Math.max(0, -off);
            }
        }
    }

    /** Ink takes the same share of the light in the shadow as beside it. */
    private static void measure(GreyPicture picture, LocalPaper paper, float[] dark, float[] light) {
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                float lit = paper.darkest(x, y);
                int index = y * picture.width() + x;
                dark[index] = Math.max(0, (lit - picture.at(x, y)) / Math.max(DARKEST_PAPER, lit));
                light[index] = Math.max(0, picture.at(x, y) - paper.lightest(x, y));
            }
        }
    }

    private static boolean isEven(GreyPicture picture) {
        GreyPicture small = picture.shrunk(Math.max(1, Math.max(picture.width(), picture.height()) / SIDE));
        PaperPlane plane = PaperPlane.of(small);
        double farthest = 0;
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                farthest = Math.max(farthest, Math.abs(plane.at(small, x, y) - small.at(x, y)));
            }
        }
        int between = 0;
        int count = 0;
        for (int y = 0; y < small.height(); y++) {
            boolean edge = y == 0 || y == small.height() - 1;
            for (int x = 0; x < small.width(); x += edge ? 1 : Math.max(1, small.width() - 1)) {
                double off = Math.abs(plane.at(small, x, y) - small.at(x, y));
                between += off > ON_PLANE && off < AS_INK * farthest ? 1 : 0;
                count++;
            }
        }
        return between < UNEVEN_SHARE * count && flatBetween(small, plane, farthest) < UNEVEN_AREA * small.values().length;
    }

    private static int flatBetween(GreyPicture small, PaperPlane plane, double farthest) {
        int between = 0;
        for (int y = 1; y < small.height(); y++) {
            for (int x = 1; x < small.width(); x++) {
                double off = Math.abs(plane.at(small, x, y) - small.at(x, y));
                boolean flat = Math.abs(small.at(x, y) - small.at(x - 1, y)) < FLAT
                        && Math.abs(small.at(x, y) - small.at(x, y - 1)) < FLAT;
                between += flat && off > ON_PLANE && off < AS_INK * farthest ? 1 : 0;
            }
        }
        return between;
    }

    private static double energy(GreyPicture stain) {
        double sum = 0;
        for (float value : stain.values()) {
            double square = value * value;
            sum += square * square;
        }
        return sum;
    }
}
