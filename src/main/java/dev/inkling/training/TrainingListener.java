package dev.inkling.training;

/**
 * Follows a training run. All calls come on the training thread, which waits for them: be quick.
 */
public interface TrainingListener {

    TrainingListener SILENT = new TrainingListener() {};

    default void batchDone(BatchResult result) {}

    default void epochDone(EpochResult result) {}

    /** After every epoch but the last; what it is given stays as it is. */
    default void checkpoint(Checkpoint checkpoint) {}

    /** Asked after every batch; true ends the run, and the best model so far is returned. */
    default boolean shouldStop() {
        return false;
    }
}
