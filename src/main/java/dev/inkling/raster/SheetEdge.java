package dev.inkling.raster;

import java.util.Arrays;

/**
 * A straight edge between the sheet and what is beyond one side of it: a step in the paper's colour, right along a side of
 * the picture. Places are counted inwards from that side.
 *
 * @param side 0 top, 1 bottom, 2 left, 3 right
 * @param first how far inwards it is at the side's beginning, in pixels
 * @param last at its end
 */
record SheetEdge(int side, double first, double last) {

    private static final int SIDE = 200;
    /** Of the surroundings of which the median is taken, as a share of the shorter side: without strokes and lines. */
    private static final double REACH = 0.03;
    /** Of 1. */
    private static final float LEAST_STEP = 0.08f;
    private static final double DEEPEST = 0.5;
    private static final double STEEPEST = 0.2;
    /** How much of the side has the step. */
    private static final double LEAST_SHARE = 0.6;
    private static final float WRITTEN = 0.06f;

    /** @return the edge that is clearest; null where there is none */
    static SheetEdge of(ColourPicture picture) {
        int factor = Math.max(1, Math.max(picture.width(), picture.height()) / SIDE);
        if (Math.min(picture.width(), picture.height()) < 24 * factor) {
            return null;
        }
        ColourPicture small = picture.each(channel -> channel.shrunk(factor));
        int reach = Math.max(2, (int) Math.round(REACH * Math.min(small.width(), small.height())));
        ColourPicture paper = small.each(channel -> MedianFilter.of(channel, reach));
        SheetEdge best = null;
        double most = 0;
        for (int side = 0; side < 4; side++) {
            Search search = new Search(turned(small, side), turned(paper, side), reach);
            if (search.share >= LEAST_SHARE && search.share > most && search.isSheet()) {
                most = search.share;
                best = new SheetEdge(side, factor * search.at(0), factor * search.at(search.width - 1));
            }
        }
        return best;
    }

    /** @return the part of the picture that is left: left, top, right, bottom */
    int[] cut(int width, int height) {
        int depth = (int) Math.floor(Math.min(first, last));
        return switch (side) {
            case 0 -> new int[] {0, depth, width, height};
            case 1 -> new int[] {0, 0, width, height - depth};
            case 2 -> new int[] {depth, 0, width, height};
            default -> new int[] {0, 0, width - depth, height};
        };
    }

    /** @return a picture in which what is beyond the edge has the paper's brightness beside it */
    GreyPicture painted(GreyPicture channel) {
        int factor = Math.max(1, Math.max(channel.width(), channel.height()) / SIDE);
        GreyPicture small = channel.shrunk(factor);
        int reach = Math.max(2, (int) Math.round(REACH * Math.min(small.width(), small.height())));
        GreyPicture paper = turned(MedianFilter.of(small, reach), side);
        GreyPicture turned = turned(new GreyPicture(channel.width(), channel.height(), channel.values().clone()), side);
        for (int x = 0; x < turned.width(); x++) {
            int depth = (int) Math.ceil(first + (last - first) * x / Math.max(1, turned.width() - 1));
            int inside = Math.max(0, Math.min(turned.height() - 1, depth));
            float beside = paper.at(
                    Math.min(paper.width() - 1, x / factor), Math.min(paper.height() - 1, inside / factor + 2));
            for (int y = 0; y < inside; y++) {
                turned.values()[y * turned.width() + x] = beside;
            }
        }
        return turnedBack(turned, side);
    }

    private static ColourPicture turned(ColourPicture picture, int side) {
        return picture.each(channel -> turned(channel, side));
    }

    /** @return a picture with the side at its top */
    private static GreyPicture turned(GreyPicture picture, int side) {
        GreyPicture upright = side >= 2 ? picture.transposed() : picture;
        return side % 2 == 1 ? upsideDown(upright) : upright;
    }

    private static GreyPicture turnedBack(GreyPicture picture, int side) {
        GreyPicture upright = side % 2 == 1 ? upsideDown(picture) : picture;
        return side >= 2 ? upright.transposed() : upright;
    }

    private static GreyPicture upsideDown(GreyPicture picture) {
        GreyPicture other = new GreyPicture(picture.width(), picture.height());
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(
                    picture.values(), y * picture.width(), other.values(), (picture.height() - 1 - y) * picture.width(),
                    picture.width());
        }
        return other;
    }

    /** Looks for the edge beyond the top of a picture. */
    private static final class Search {

        private final ColourPicture picture;
        private final ColourPicture paper;
        private final int reach;
        private final int width;
        private final int height;
        private double share;
        private double middle;
        private double slope;

        Search(ColourPicture picture, ColourPicture paper, int reach) {
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

        /** Writing is on this side only, and none goes over the edge; what writing crosses is the edge of a shadow. */
        boolean isSheet() {
            double beyond = 0;
            double inside = 0;
            int crossings = 0;
            for (int x = 0; x < width; x++) {
                int edge = (int) Math.round(middle + slope * (x - width / 2.0));
                for (int y = 0; y < height; y++) {
                    if (Math.abs(y - edge) > reach / 2 + 2) {
                        float written = written(x, y);
                        beyond += y < edge ? written : 0;
                        inside += y > edge ? written : 0;
                    }
                }
                crossings += isCrossed(x, edge) ? 1 : 0;
            }
            return beyond < inside && crossings == 0;
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
}
