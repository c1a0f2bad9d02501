package dev.inkling.raster;

import dev.inkling.raster.picture.GreyPicture;
import dev.inkling.raster.picture.InkBox;
import dev.inkling.raster.picture.InkPicture;
import dev.inkling.raster.picture.Spots;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ink of a whole picture, in spots that do not touch each other. */
public final class InkSpots {

    /** Paler ink does not connect: it is the soft edge of a stroke, or of two that nearly touch. */
    private static final float CONNECTING = 0.4f;

    /** A spot, or what was cut from one. */
    public static final class Spot {

        private final int left;
        private final int top;
        private final GreyPicture ink;

        Spot(int left, int top, GreyPicture ink) {
            this.left = left;
            this.top = top;
            this.ink = ink;
        }

        GreyPicture ink() {
            return ink;
        }

        /** @return the part of this spot that is in a mask of its size; null where there is no ink in it */
        @Nullable Spot part(boolean[] mask) {
            GreyPicture part = new GreyPicture(ink.width(), ink.height());
            for (int index = 0; index < mask.length; index++) {
                part.values()[index] = mask[index] ? ink.values()[index] : 0;
            }
            InkBox box = InkBox.of(part);
            return box == null
                    ? null
                    : new Spot(left + box.left(), top + box.top(), part.part(box.left(), box.top(), box.right(), box.bottom()));
        }
    }

    private final List<Spot> all;

    private final ImageFraming framing = new ImageFraming();
    private final InkPicture picture;

    public InkSpots(InkPicture picture) {
        this.picture = picture;
        all = List.copyOf(spots(picture.ink()));
    }

    /** @return none for a blank picture */
    public List<Spot> all() {
        return all;
    }

    /** @return around a spot's ink, in pixels of the upright picture */
    public Box box(Spot spot) {
        return new Box(
                picture.pictureX(spot.left), picture.pictureY(spot.top),
                picture.pictureX(spot.left + spot.ink.width()), picture.pictureY(spot.top + spot.ink.height()));
    }

    /** @return a spot cut along the ways from its top to its bottom that cross the least ink; itself alone where there are none */
    public List<Spot> cut(Spot spot) {
        return SpotCuts.of(spot);
    }

    /** @return what the network is to see of all of them, as {@link ImageFraming} frames a picture */
    public Raster whole() {
        return framing.frame(picture.ink());
    }

    /** @return what the network is to see of some of them */
    public Raster raster(List<Spot> spots) {
        int left = spots.stream().mapToInt(spot -> spot.left).min().orElseThrow();
        int top = spots.stream().mapToInt(spot -> spot.top).min().orElseThrow();
        int right = spots.stream().mapToInt(spot -> spot.left + spot.ink.width()).max().orElseThrow();
        int bottom = spots.stream().mapToInt(spot -> spot.top + spot.ink.height()).max().orElseThrow();
        GreyPicture together = new GreyPicture(right - left, bottom - top);
        for (Spot spot : spots) {
            for (int y = 0; y < spot.ink.height(); y++) {
                for (int x = 0; x < spot.ink.width(); x++) {
                    int index = (spot.top - top + y) * together.width() + spot.left - left + x;
                    together.values()[index] = Math.max(together.values()[index], spot.ink.at(x, y));
                }
            }
        }
        return framing.frame(together);
    }

    private static List<Spot> spots(GreyPicture ink) {
        int[] spotOf = connected(ink);
        int count = 0;
        for (int spot : spotOf) {
            count = Math.max(count, spot);
        }
        int[][] boxes = new int[count][];
        for (int index = 0; index < spotOf.length; index++) {
            if (spotOf[index] > 0) {
                int x = index % ink.width();
                int y = index / ink.width();
                int[] box = boxes[spotOf[index] - 1];
                if (box == null) {
                    boxes[spotOf[index] - 1] = new int[] {x, y, x, y};
                } else {
                    box[0] = Math.min(box[0], x);
                    box[2] = Math.max(box[2], x);
                    box[3] = y;
                }
            }
        }
        List<Spot> spots = new ArrayList<>();
        for (int spot = 0; spot < count; spot++) {
            int[] box = boxes[spot];
            GreyPicture own = ink.part(box[0], box[1], box[2] + 1, box[3] + 1);
            for (int y = 0; y < own.height(); y++) {
                for (int x = 0; x < own.width(); x++) {
                    if (spotOf[(box[1] + y) * ink.width() + box[0] + x] != spot + 1) {
                        own.values()[y * own.width() + x] = 0;
                    }
                }
            }
            spots.add(new Spot(box[0], box[1], own));
        }
        return spots;
    }

    /** @return for each pixel its spot, from 1; a pale pixel is of the spot that it is nearest to, 0 where there is none */
    private static int[] connected(GreyPicture ink) {
        boolean[] mask = new boolean[ink.values().length];
        boolean[] soft = new boolean[ink.values().length];
        for (int index = 0; index < mask.length; index++) {
            mask[index] = ink.values()[index] >= CONNECTING;
            soft[index] = ink.values()[index] > InkBox.INK;
        }
        Spots spots = new Spots(mask, ink.width());
        spots.growInto(soft);
        return spots.spotOf();
    }
}
