package dev.inkling.ink;

/**
 * A value in an InkML trace.
 *
 * @param prefix {@code !} for a number as it is, {@code '} for a difference, {@code "} for a difference of differences
 * @param text a number, also in hexadecimal after a {@code #}, {@code *} for the one before, {@code ?} for an unknown one, or
 *     {@code T} or {@code F} in a channel that is no coordinate
 */
record TraceValue(char prefix, String text) {

    static final char NO_PREFIX = 0;

    /** @param before what it was */
    boolean isDown(boolean before) {
        return switch (text) {
            case "T" -> true;
            case "F" -> false;
            case "*", "?" -> before;
            default -> number() != 0;
        };
    }

    /** Of a text that is a number. */
    double number() {
        int hash = text.indexOf('#');
        if (hash < 0) {
            return Double.parseDouble(text);
        }
        // A double as it is written in Java, of any length.
        return Double.parseDouble(text.substring(0, hash) + "0x" + text.substring(hash + 1) + "p0");
    }
}
