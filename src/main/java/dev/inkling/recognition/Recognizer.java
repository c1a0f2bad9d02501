package dev.inkling.recognition;

import dev.inkling.raster.Raster;
import java.util.List;

/**
 * Reads digits. Safe to call from several threads; a call takes about a millisecond and blocks.
 */
public interface Recognizer extends AutoCloseable {

    Prediction recognize(Raster raster);

    /** Reads many at once, faster than one by one; the answers come in the order of the rasters. */
    List<Prediction> recognize(List<Raster> rasters);

    /** @return the layers in their order, with what each puts out for the raster; none where there is nothing to look into */
    default List<LayerView> layers(Raster raster) {
        return List.of();
    }

    /** Frees the native memory; the recognizer answers no more. */
    @Override
    void close();
}
