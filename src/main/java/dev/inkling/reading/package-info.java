@NullMarked
package dev.inkling.reading;

import org.jspecify.annotations.NullMarked;
