package dev.inkling.data;

import dev.inkling.platform.Message;
import java.util.List;

/**
 * What a run learns from.
 *
 * @param validation what its epochs are compared on; may be empty
 * @param origin what to write down about both
 * @param notes what the user should know of them
 */
public record LearningData(Mixture training, LabelledDigits validation, DataOrigin origin, List<Message> notes) {

    public LearningData {
        notes = List.copyOf(notes);
    }
}
