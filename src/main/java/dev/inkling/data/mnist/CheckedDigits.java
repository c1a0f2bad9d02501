package dev.inkling.data.mnist;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Message;
import java.util.List;

/**
 * Digits as a network should see them, and what was not so in their file.
 *
 * @param corrections what was done to the pictures, such as "transposed"; the words belong to provenance, not to a language
 * @param notes what the user should know: the corrections, and what is odd and was left as it is
 */
public record CheckedDigits(LabelledDigits digits, List<String> corrections, List<Message> notes) {

    public CheckedDigits {
        corrections = List.copyOf(corrections);
        notes = List.copyOf(notes);
    }
}
