package dev.inkling.ui.why;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;

/**
 * What happened to ink on its way to the network.
 *
 * @param sized the raster before it is centred
 * @param raster what the network sees
 * @param prediction what it reads then
 * @param usual what it reads when all steps are taken
 */
public record Steps(Ink ink, Raster sized, Raster raster, Prediction prediction, Prediction usual) {

    /** @return side of the smallest square around the middle of the canvas that has its shorter side and all the ink in it */
    static double page(Ink ink) {
        if (ink.isEmpty()) {
            return 1;
        }
        Box box = Box.around(ink);
        double farthest = Math.max(
                Math.max(Math.abs(box.left()), Math.abs(box.right())), Math.max(Math.abs(box.top()), Math.abs(box.bottom())));
        return Math.max(1, 2 * farthest);
    }
}
