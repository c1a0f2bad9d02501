package dev.inkling.reading;

import dev.inkling.raster.Box;
import dev.inkling.raster.InkSpots;
import dev.inkling.raster.Raster;
import java.util.List;

/** A picture's ink, spot by spot. */
record PicturePage(InkSpots spots) implements Page<InkSpots.Spot> {

    @Override
    public List<InkSpots.Spot> parts() {
        return spots.all();
    }

    @Override
    public Box box(InkSpots.Spot spot) {
        return spots.box(spot);
    }

    @Override
    public Raster whole() {
        return spots.whole();
    }

    @Override
    public Raster raster(List<InkSpots.Spot> parts) {
        return spots.raster(parts);
    }

    @Override
    public List<InkSpots.Spot> cut(InkSpots.Spot spot) {
        return spots.cut(spot);
    }
}
