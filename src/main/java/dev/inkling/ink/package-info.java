@NullMarked
package dev.inkling.ink;

import org.jspecify.annotations.NullMarked;
