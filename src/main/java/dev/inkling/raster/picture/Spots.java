package dev.inkling.raster.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The connected spots of a mask; pixels that touch at a corner are connected. */
public final class Spots {

    private final boolean[] mask;
    private final int width;
    private final int[] spotOf;
    private final List<Integer> areas = new ArrayList<>();

    /** @param mask not copied: what is erased is erased in it */
    public Spots(boolean[] mask, int width) {
        this.mask = mask;
        this.width = width;
        spotOf = new int[mask.length];
        int[] queue = new int[mask.length];
        for (int index = 0; index < mask.length; index++) {
            if (mask[index] && spotOf[index] == 0) {
                areas.add(fill(index, areas.size() + 1, queue));
            }
        }
    }

    /** Takes spots out of the mask that have less than a share of the largest one's area. */
    void erase(double share) {
        double least = share * areas.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int index = 0; index < mask.length; index++) {
            if (mask[index] && areas.get(spotOf[index] - 1) < least) {
                mask[index] = false;
            }
        }
    }

    /** @return around each spot that is in the mask */
    List<InkBox> boxes() {
        InkBox[] boxes = new InkBox[areas.size()];
        for (int index = 0; index < mask.length; index++) {
            if (mask[index]) {
                int x = index % width;
                int y = index / width;
                InkBox box = boxes[spotOf[index] - 1];
                boxes[spotOf[index] - 1] = box == null
                        ? new InkBox(x, y, x + 1, y + 1)
                        : new InkBox(Math.min(box.left(), x), box.top(), Math.max(box.right(), x + 1), y + 1);
            }
        }
        return Arrays.stream(boxes).filter(Objects::nonNull).toList();
    }

    /** Gives pixels of a larger mask to the spots that they touch, those nearest first. */
    public void growInto(boolean[] larger) {
        int[] queue = new int[larger.length];
        int end = 0;
        for (int index = 0; index < mask.length; index++) {
            if (spotOf[index] > 0) {
                queue[end++] = index;
            }
        }
        spread(larger, queue, end);
    }

    /** @return for each pixel the number of its spot, from 1; 0 outside of all */
    public int[] spotOf() {
        return spotOf;
    }

    private int fill(int start, int spot, int[] queue) {
        queue[0] = start;
        spotOf[start] = spot;
        return spread(mask, queue, 1);
    }

    /** @return how many pixels there are in the queue when all that can be reached are */
    private int spread(boolean[] within, int[] queue, int length) {
        int end = length;
        for (int next = 0; next < end; next++) {
            int x = queue[next] % width;
            int y = queue[next] / width;
            for (int row = Math.max(0, y - 1); row <= y + 1 && row * width < within.length; row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                    int neighbour = row * width + column;
                    if (within[neighbour] && spotOf[neighbour] == 0) {
                        spotOf[neighbour] = spotOf[queue[next]];
                        queue[end++] = neighbour;
                    }
                }
            }
        }
        return end;
    }
}
