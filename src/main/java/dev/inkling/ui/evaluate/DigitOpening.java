package dev.inkling.ui.evaluate;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;

/** Opens a digit where it can be looked into. */
public interface DigitOpening {

    /** As it was drawn. */
    void open(Ink ink);

    /** Of which there is a picture only. */
    void open(Raster raster);
}
