package dev.inkling.raster.picture;

import org.jspecify.annotations.Nullable;

/** The box around the larger spots of ink. */
final class LargeSpots {

    private LargeSpots() {}

    /**
     * @param ink what is at least so dark counts
     * @param share of the largest spot's area that the others have at least
     * @return null where there is no ink
     */
    static @Nullable InkBox box(GreyPicture stain, float ink, double share) {
        boolean[] mask = new boolean[stain.values().length];
        for (int index = 0; index < mask.length; index++) {
            mask[index] = stain.values()[index] >= ink;
        }
        new Spots(mask, stain.width()).erase(share);
        GreyPicture spots = new GreyPicture(stain.width(), stain.height());
        for (int index = 0; index < mask.length; index++) {
            spots.values()[index] = mask[index] ? 1 : 0;
        }
        return InkBox.of(spots);
    }
}
