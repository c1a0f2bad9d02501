package dev.inkling.runs;

import dev.inkling.platform.Message;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.BatchResult;
import dev.inkling.training.EpochResult;
import java.util.List;

/** Follows a run. All calls come on the thread that trains, which waits for them: be quick. */
public interface RunListener {

    RunListener SILENT = new RunListener() {};

    default void became(RunState state) {}

    /** @param share of the digits that are read, 0 to 1 */
    default void reading(double share) {}

    /** @param notes what was found in the digits that were read; perhaps none */
    default void read(List<Message> notes) {}

    /** @param inTraining reads with the weights the run has reached, then and later; safe to call from any thread */
    default void begun(Recognizer inTraining) {}

    default void batchDone(BatchResult result) {}

    default void epochDone(EpochResult result) {}

    /** @param share of the test digits that are read, 0 to 1 */
    default void testing(double share) {}

    /** Something went wrong that does not end the run. */
    default void warned(Message problem) {}
}
