@NullMarked
package dev.inkling.raster.file;

import org.jspecify.annotations.NullMarked;
