@NullMarked
package dev.inkling.raster;

import org.jspecify.annotations.NullMarked;
