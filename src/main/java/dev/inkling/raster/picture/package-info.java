@NullMarked
package dev.inkling.raster.picture;

import org.jspecify.annotations.NullMarked;
