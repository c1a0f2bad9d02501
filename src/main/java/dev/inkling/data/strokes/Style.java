package dev.inkling.data.strokes;

/**
 * One way to write a digit.
 *
 * @param name such as "crossed"
 * @param thickestPen the widest pen that leaves it legible, in pixels of the raster
 */
record Style(int digit, String name, double thickestPen, Skeleton skeleton) {}
