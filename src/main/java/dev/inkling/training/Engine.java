package dev.inkling.training;

import dev.inkling.mnist.LabelledDigits;
import java.io.IOException;
import java.io.InputStream;

/**
 * The neural-network library behind the program. The first call that needs it loads native code, which takes about
 * a second: not on the user interface's thread.
 */
public interface Engine {

    /**
     * Reads a model file without ever running code from it. The model has answered a blank raster with ten probabilities.
     *
     * @param name how messages call the file
     * @throws InvalidModelException with a message for the user when the content is not a model of ours
     * @throws IOException when it cannot be read
     */
    Model load(InputStream content, String name) throws IOException, InvalidModelException;

    /**
     * Checks all of a model file that can be checked without native code, which is all but the answer to a blank raster, and
     * says how the model came to be.
     *
     * @param name how messages call the file
     * @throws InvalidModelException with a message for the user when the content is not a model of ours
     * @throws IOException when it cannot be read
     */
    Provenance provenance(InputStream content, String name) throws IOException, InvalidModelException;

    /**
     * Trains a new model; blocks until it is done.
     *
     * @param training what to learn from
     * @param validation what the epochs are compared on; the best epoch is returned. May be empty: then the last epoch is.
     * @param origin what to write down about the data: file names and checksums
     * @param listener told of progress, on the calling thread; may stop the run
     * @throws TrainingFailedException when the loss is no longer a number
     */
    Model train(
            TrainingPlan plan,
            LabelledDigits training,
            LabelledDigits validation,
            DataOrigin origin,
            TrainingListener listener)
            throws TrainingFailedException;

    /**
     * Trains a new model that starts from the weights of another of the same network, which stays as it is.
     *
     * @param start of the plan's network
     */
    Model trainFurther(
            Model start,
            TrainingPlan plan,
            LabelledDigits training,
            LabelledDigits validation,
            DataOrigin origin,
            TrainingListener listener)
            throws TrainingFailedException;

    /**
     * Trains on from a checkpoint; the model is the one that the run would have given without a break.
     *
     * @param training as in the run that was broken off
     * @param validation as in the run that was broken off
     * @throws TrainingFailedException also when the data are not those of the checkpoint
     */
    Model resume(Checkpoint checkpoint, LabelledDigits training, LabelledDigits validation, TrainingListener listener)
            throws TrainingFailedException;
}
