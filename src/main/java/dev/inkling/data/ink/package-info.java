/** Digits as people drew them, with their labels. */
@NullMarked
package dev.inkling.data.ink;

import org.jspecify.annotations.NullMarked;
