/** Digits, and what is none, that the program draws itself: skeletons of how people write, varied and drawn as ink is. */
@NullMarked
package dev.inkling.data.strokes;

import org.jspecify.annotations.NullMarked;
