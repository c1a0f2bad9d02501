package dev.inkling.reading;

import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import java.util.List;

/**
 * What is read, as the reading sees it: parts that have a place, make a picture together, and can be cut.
 *
 * @param <P> a part: a stroke, or a spot of a picture
 */
interface Page<P> {

    List<P> parts();

    Box box(P part);

    /** @return what the network is to see of all parts, as one digit */
    Raster whole();

    /** @return what the network is to see of some parts, as if there were no others */
    Raster raster(List<P> parts);

    /** @return the part cut wherever two digits may touch, from left to right; itself alone where they cannot */
    List<P> cut(P part);
}
