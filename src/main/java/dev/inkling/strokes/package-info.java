/** Digits that the program draws itself: skeletons of how people write, varied and drawn by the same rasterizer as ink. */
package dev.inkling.strokes;
