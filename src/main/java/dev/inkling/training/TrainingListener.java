package dev.inkling.training;

import dev.inkling.recognition.Recognizer;

/**
 * Follows a training run. All calls come on the training thread, which waits for them: be quick.
 */
public interface TrainingListener {

    TrainingListener SILENT = new TrainingListener() {};

    /**
     * Before the first batch.
     *
     * @param inTraining reads with the weights the run has reached, then and later; safe to call from any thread
     */
    default void begun(Recognizer inTraining) {}

    default void batchDone(BatchResult result) {}

    default void epochDone(EpochResult result) {}

    /** After every epoch but the last; what it is given stays as it is. */
    default void checkpoint(Checkpoint checkpoint) {}

    /** Asked after every batch; true ends the run, and the best model so far is returned. */
    default boolean shouldStop() {
        return false;
    }
}
