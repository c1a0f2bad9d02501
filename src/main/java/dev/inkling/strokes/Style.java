package dev.inkling.strokes;

import dev.inkling.ink.Point;
import java.util.List;

/**
 * One way to write a digit.
 *
 * @param name such as "crossed"
 * @param skeleton the points each stroke passes, x to the right and y down, in a box about 10 wide and 14 high; a point
 *     given twice is a corner
 */
record Style(int digit, String name, List<List<Point>> skeleton) {}
