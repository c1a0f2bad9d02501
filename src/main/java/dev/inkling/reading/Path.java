package dev.inkling.reading;

import java.util.List;

/**
 * A reading of a line.
 *
 * @param marks from the left
 * @param score the logarithm of how probable it is that its marks are these digits, but for a constant
 */
record Path<P>(List<Mark<P>> marks, double score) {}
