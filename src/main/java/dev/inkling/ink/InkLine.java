package dev.inkling.ink;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One drawing of a file of ink, as in a line of its own.
 *
 * @param number of its line, from 1, blank lines counted; of the drawing, where several share a line or are pages; or
 *     {@link #WHOLE_FILE}
 * @param label what the line says it is, as text; empty where it says that it is nothing, null where it does not say
 * @param writer whose it is, as text; null where it does not say
 * @param time when it was drawn, as text; null where it does not say
 */
public record InkLine(long number, Ink ink, @Nullable String label, @Nullable String writer, @Nullable String time) {

    /** The number of a drawing that is all of its file. */
    public static final long WHOLE_FILE = 0;

    /** @return whether the line says that it is no digit */
    public boolean isNoDigit() {
        return label != null && label.isEmpty();
    }

    /** @return the digit that the label is; empty where it is none */
    public OptionalInt digit() {
        return label != null && label.matches("[0-9]") ? OptionalInt.of(label.charAt(0) - '0') : OptionalInt.empty();
    }
}
