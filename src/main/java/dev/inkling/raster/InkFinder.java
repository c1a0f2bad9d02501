package dev.inkling.raster;

import java.awt.image.BufferedImage;

/** Finds the writing in a picture. Keeps no state: safe to call from any thread. */
public final class InkFinder {

    /**
     * @param picture upright
     * @return the ink, in a size at which it is quick to work with
     */
    public InkPicture find(BufferedImage picture, Stages stages) {
        GreyPicture light = GreyPicture.of(picture);
        stages.stage("light", light);
        int depth = Frame.depth(light);
        GreyPicture ink = InkSeparation.inkIn(light.part(depth, depth, light.width() - depth, light.height() - depth));
        stages.stage("ink", ink);
        int factor = GreyPicture.factor(picture);
        return new InkPicture(ink, depth * factor, depth * factor, factor);
    }
}
