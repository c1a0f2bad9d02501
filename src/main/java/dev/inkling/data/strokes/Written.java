package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;

/**
 * What a hand wrote, and with which pen.
 *
 * @param ink one stroke or more
 * @param penWidth in pixels of the raster
 */
public record Written(Ink ink, double penWidth) {

    public Raster raster() {
        return new Rasterizer(penWidth).rasterize(ink);
    }
}
