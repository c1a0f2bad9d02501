@NullMarked
package dev.inkling.data.mnist;

import org.jspecify.annotations.NullMarked;
