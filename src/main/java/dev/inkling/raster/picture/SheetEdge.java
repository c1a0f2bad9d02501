package dev.inkling.raster.picture;

import org.jspecify.annotations.Nullable;

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
    /** In pixels; in a smaller picture there is no telling a sheet from a stroke. */
    private static final int SMALLEST = 60;
    /** Of the surroundings of which the median is taken, as a share of the shorter side: without strokes and lines. */
    private static final double REACH = 0.03;
    /** How much of the side has the step. */
    private static final double LEAST_SHARE = 0.6;

    /** @return the edge that is clearest; null where there is none */
    static @Nullable SheetEdge of(ColourPicture picture) {
        int factor = Math.max(1, Math.max(picture.width(), picture.height()) / SIDE);
        if (Math.min(picture.width(), picture.height()) < SMALLEST) {
            return null;
        }
        ColourPicture small = picture.each(channel -> channel.shrunk(factor));
        int reach = Math.max(2, (int) Math.round(REACH * Math.min(small.width(), small.height())));
        ColourPicture paper = small.each(channel -> MedianFilter.of(channel, reach));
        @Nullable SheetEdge best = null;
        double most = 0;
        for (int side = 0; side < 4; side++) {
            SheetSearch search = new SheetSearch(turned(small, side), turned(paper, side), reach);
            if (search.share() >= LEAST_SHARE && search.share() > most && search.isSheet()) {
                most = search.share();
                best = new SheetEdge(side, factor * search.at(0), factor * search.at(turned(small, side).width() - 1));
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
}
