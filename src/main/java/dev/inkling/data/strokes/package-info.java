/** Digits, and what is none, that the program draws itself: skeletons of how people write, varied and drawn as ink is. */
package dev.inkling.data.strokes;
