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

    /** After every epoch that was done to its end. */
    default void epochDone(EpochResult result) {}

    /** After every epoch, and where the run is ended within one; what it is given stays as it is. */
    default void checkpoint(Checkpoint checkpoint) {}

    /** Asked after every batch. */
    default Next next() {
        return Next.GO_ON;
    }
}
