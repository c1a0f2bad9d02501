package dev.inkling.raster.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is as dark as the writing and is none: a finger or the rest of a shadow at the picture's border, a punched hole. Told by
 * standing apart from the largest spot that does not touch the border, and being small at the border or much wider than a stroke.
 */
final class Leftovers {

    /** Of the area of the writing; what is less and touches the border is not writing. */
    private static final double SMALL = 0.5;
    /** Times the width of the writing's strokes. */
    private static final double WIDE = 1.6;
    /** Of a round or square spot's box so much is ink. */
    private static final double SOLID = 0.65;

    private final int width;
    private final int height;
    private final int[] spotOf;
    private final int[] area;
    private final int[] edges;
    private final boolean[] atBorder;
    private final int[][] boxes;

    private Leftovers(boolean[] mask, int width) {
        this.width = width;
        height = mask.length / width;
        spotOf = new Spots(mask, width).spotOf();
        int count = Arrays.stream(spotOf).max().orElse(0);
        area = new int[count];
        edges = new int[count];
        atBorder = new boolean[count];
        boxes = new int[count][];
        for (int index = 0; index < mask.length; index++) {
            if (spotOf[index] > 0) {
                add(spotOf[index] - 1, index % width, index / width);
            }
        }
    }

    /** @return the pixels of a mask that are none of the writing; null where there are none */
    static boolean @Nullable [] in(boolean[] mask, int width) {
        return new Leftovers(mask, width).found();
    }

    private void add(int spot, int x, int y) {
        area[spot]++;
        atBorder[spot] |= x == 0 || y == 0 || x == width - 1 || y == height - 1;
        edges[spot] += outside(spot, x - 1, y) + outside(spot, x + 1, y) + outside(spot, x, y - 1) + outside(spot, x, y + 1);
        int[] box = boxes[spot];
        boxes[spot] = box == null
                ? new int[] {x, y, x, y}
                : new int[] {Math.min(box[0], x), box[1], Math.max(box[2], x), y};
    }

    private int outside(int spot, int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && spotOf[y * width + x] == spot + 1 ? 0 : 1;
    }

    private boolean @Nullable [] found() {
        int main = -1;
        for (int spot = 0; spot < area.length; spot++) {
            if (!atBorder[spot] && (main < 0 || longest(spot) > longest(main))) {
                main = spot;
            }
        }
        boolean[] found = new boolean[spotOf.length];
        boolean any = false;
        for (int index = 0; main >= 0 && index < found.length; index++) {
            found[index] = spotOf[index] > 0 && isLeftover(spotOf[index] - 1, main);
            any |= found[index];
        }
        return any ? found : null;
    }

    private boolean isLeftover(int spot, int main) {
        boolean wide = strokeWidth(spot) > WIDE * strokeWidth(main);
        if (atBorder[spot]) {
            return isApart(spot, main) && (wide || area[spot] < SMALL * area[main]);
        }
        int across = boxes[spot][2] - boxes[spot][0] + 1;
        int down = boxes[spot][3] - boxes[spot][1] + 1;
        return wide && area[spot] > SOLID * across * down && Math.max(across, down) < 1.6 * Math.min(across, down);
    }

    /** @return whether the boxes are farther from each other than a bar of a 5 is from its stem */
    private boolean isApart(int spot, int main) {
        int gapX = Math.max(boxes[spot][0] - boxes[main][2], boxes[main][0] - boxes[spot][2]);
        int gapY = Math.max(boxes[spot][1] - boxes[main][3], boxes[main][1] - boxes[spot][3]);
        return Math.max(gapX, gapY) > 0.05 * longest(main);
    }

    private int longest(int spot) {
        return Math.max(boxes[spot][2] - boxes[spot][0], boxes[spot][3] - boxes[spot][1]) + 1;
    }

    /** As {@code StrokeWidth} measures it. */
    private double strokeWidth(int spot) {
        return 2 * area[spot] / (edges[spot] * Math.PI / 4);
    }
}
