package dev.inkling.ink;

/**
 * A value in an InkML trace.
 *
 * @param prefix {@code !} for a number as it is, {@code '} for a difference, {@code "} for a difference of differences
 * @param text a number, {@code *} for the one before, or {@code T}, {@code F} or {@code ?} in a channel that is no coordinate
 */
record TraceValue(char prefix, String text) {

    static final char NO_PREFIX = 0;
}
