package dev.inkling.ink;

import java.util.OptionalInt;

/**
 * One line of a file of ink.
 *
 * @param number from 1, blank lines counted
 * @param label what the line says it is, as text; empty where it says that it is nothing, null where it does not say
 * @param writer whose it is, as text; null where it does not say
 * @param time when it was drawn, as text; null where it does not say
 */
public record InkLine(long number, Ink ink, String label, String writer, String time) {

    /** @return whether the line says that it is no digit */
    public boolean isNoDigit() {
        return label != null && label.isEmpty();
    }

    /** @return the digit that the label is; empty where it is none */
    public OptionalInt digit() {
        return label != null && label.matches("[0-9]") ? OptionalInt.of(label.charAt(0) - '0') : OptionalInt.empty();
    }
}
