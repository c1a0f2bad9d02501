package dev.inkling.data;

import dev.inkling.platform.Message;
import java.util.List;

/**
 * Digits to learn from, and others to test with.
 *
 * @param origin what to write down about where they came from
 * @param test may be empty
 * @param notes what the user should know of them
 */
public record DigitSet(DataOrigin origin, LabelledDigits training, LabelledDigits test, List<Message> notes) {

    public DigitSet {
        notes = List.copyOf(notes);
    }
}
