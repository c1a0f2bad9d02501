package dev.inkling.raster.picture;

import java.util.Arrays;
import java.util.List;

/**
 * Tells writing from what is left of a picture with none: the edge of a table, dark corners, a reflection, punched holes, specks.
 * Writing has strokes, which end sharply against the paper; it is not all at the border, nor all dots.
 */
final class Writing {

    /** Of the picture's shorter side: so far from a stroke's edge there is paper. */
    private static final double EDGE = 0.03;
    private static final int EDGE_PIXELS = 3;
    /** So much of the stain is gone there, at the middle one of all edges. */
    private static final double LEAST_DROP = 0.6;
    /** Of a side: what begins at the border and reaches no farther is what lies around the sheet. */
    private static final double STRIP = 0.14;
    private static final double BORDER = 0.02;
    private static final int BORDER_PIXELS = 3;
    /** Of both sides, in a corner: a finger. */
    private static final double CORNER = 0.3;
    /** Of its box that a disc fills is 0.785; and how much higher than wide, or wider than high, it may be. */
    private static final double SOLID = 0.72;
    private static final double ROUND = 1.4;
    /** Of a side's length, and of its box that a bar fills. */
    private static final double ALONG = 0.95;
    private static final double BAR = 0.85;
    /** Of the picture's longer side, and in pixels. */
    private static final double SPECK = 0.015;
    private static final int SPECK_PIXELS = 12;

    private final GreyPicture stain;
    private final boolean[] mask;
    private final int width;
    private final int height;

    private Writing(GreyPicture stain, boolean[] mask) {
        this.stain = stain;
        this.mask = mask;
        width = stain.width();
        height = stain.height();
    }

    /**
     * @param stain how far each pixel lies off the paper
     * @param mask where there may be ink
     */
    static boolean isIn(GreyPicture stain, boolean[] mask) {
        Writing writing = new Writing(stain, mask);
        return writing.isSharp() && writing.hasStroke();
    }

    private boolean isSharp() {
        int reach = (int) Math.max(EDGE_PIXELS, EDGE * Math.min(width, height));
        float[] drops = new float[mask.length];
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 1; x < width; x++) {
                if (mask[y * width + x] != mask[y * width + x - 1]) {
                    drops[count++] = drop(x, y, reach);
                }
            }
        }
        Arrays.sort(drops, 0, count);
        return count == 0 || drops[count / 2] >= LEAST_DROP;
    }

    /** @return which share of the stain is gone so far from a place */
    private float drop(int x, int y, int reach) {
        float least = Float.MAX_VALUE;
        for (int down = -1; down <= 1; down++) {
            for (int across = -1; across <= 1; across++) {
                int column = Math.max(0, Math.min(width - 1, x + across * reach));
                int row = Math.max(0, Math.min(height - 1, y + down * reach));
                least = Math.min(least, stain.at(column, row));
            }
        }
        float here = Math.max(stain.at(x, y), stain.at(x - 1, y));
        return here <= 0 ? 0 : 1 - least / here;
    }

    private boolean hasStroke() {
        List<InkBox> boxes = new Spots(mask, width).boxes();
        for (InkBox box : boxes) {
            boolean dirt = boxes.size() > 1 && (isDot(box) || isSpeck(box));
            if (!dirt && !isAtBorder(box) && !isBar(box)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtBorder(InkBox box) {
        int nearX = (int) Math.max(BORDER_PIXELS, BORDER * width);
        int nearY = (int) Math.max(BORDER_PIXELS, BORDER * height);
        double across = depth(box.left() <= nearX, box.right() >= width - nearX, box.left(), box.right(), width);
        double down = depth(box.top() <= nearY, box.bottom() >= height - nearY, box.top(), box.bottom(), height);
        return Math.min(across, down) <= STRIP || Math.max(across, down) <= CORNER;
    }

    /** @return how far inwards it reaches from where it begins at the border, as a share of the side; 1 where it does not */
    private static double depth(boolean atStart, boolean atEnd, int from, int to, int side) {
        double fromStart = atStart ? to / (double) side : 1;
        double fromEnd = atEnd ? (side - from) / (double) side : 1;
        return Math.min(fromStart, fromEnd);
    }

    /** @return whether it is what lies along a whole side of the sheet, or the sheet itself between two of them */
    private boolean isBar(InkBox box) {
        boolean upright = box.height() >= ALONG * height
                && (isSheet(box) || box.width() <= CORNER * width && (box.left() == 0 || box.right() == width));
        boolean level = box.width() >= ALONG * width
                && (isSheet(box) || box.height() <= CORNER * height && (box.top() == 0 || box.bottom() == height));
        return (upright || level) && fill(box) >= BAR;
    }

    private boolean isSheet(InkBox box) {
        return 2 * Math.min(box.width(), box.height()) >= box.longestSide() && 2 * box.width() * box.height() >= width * height;
    }

    private boolean isDot(InkBox box) {
        return fill(box) >= SOLID && box.longestSide() <= ROUND * Math.min(box.width(), box.height());
    }

    /** @return the share of a box that may be ink */
    private double fill(InkBox box) {
        int inked = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                inked += mask[y * width + x] ? 1 : 0;
            }
        }
        return inked / (double) (box.width() * box.height());
    }

    private boolean isSpeck(InkBox box) {
        return box.longestSide() <= Math.min(SPECK_PIXELS, SPECK * Math.max(width, height));
    }
}
