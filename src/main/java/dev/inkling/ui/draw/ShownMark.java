package dev.inkling.ui.draw;

import dev.inkling.raster.Box;

/**
 * One of several digits, set off on the canvas.
 *
 * @param box in the canvas's units
 * @param text the digit, or a question mark
 */
public record ShownMark(Box box, String text) {}
