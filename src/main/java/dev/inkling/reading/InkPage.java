package dev.inkling.reading;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import java.util.List;
import java.util.function.Function;

/** Drawn ink, stroke by stroke. */
record InkPage(Ink ink, Function<Ink, Raster> rasterizer) implements Page<Stroke> {

    @Override
    public List<Stroke> parts() {
        return ink.strokes();
    }

    @Override
    public Box box(Stroke stroke) {
        return Box.around(Ink.of(stroke));
    }

    @Override
    public Raster whole() {
        return rasterizer.apply(ink);
    }

    @Override
    public Raster raster(List<Stroke> strokes) {
        return rasterizer.apply(new Ink(strokes));
    }

    @Override
    public List<Stroke> cut(Stroke stroke) {
        return StrokeCuts.of(stroke);
    }
}
