package dev.inkling.raster.picture;

import java.awt.image.BufferedImage;

/** Finds the writing in a picture. Keeps no state: safe to call from any thread. */
public final class InkFinder {

    /**
     * @param picture upright
     * @return the ink, in a size at which it is quick to work with
     */
    public InkPicture find(BufferedImage picture, Stages stages) {
        ColourPicture colours = ColourPicture.of(picture);
        stages.stage("picture", colours.light());
        Sheet sheet = Sheet.in(colours);
        GreyPicture light = InkColour.light(sheet.colours());
        stages.stage("sheet", light);
        int depth = Frame.depth(light);
        GreyPicture stain = Stain.of(light.part(depth, depth, light.width() - depth, light.height() - depth));
        stages.stage("stain", stain);
        PrintedLines.remove(stain);
        stages.stage("lines-out", stain);
        GreyPicture ink = InkSeparation.inkIn(stain);
        stages.stage("ink", ink);
        int factor = ColourPicture.factor(picture);
        return new InkPicture(ink, (sheet.left() + depth) * factor, (sheet.top() + depth) * factor, factor);
    }
}
