package dev.inkling.training;

import dev.inkling.data.LearningData;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

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
     * says what the file tells of the model.
     *
     * @param name how messages call the file
     * @throws InvalidModelException with a message for the user when the content is not a model of ours
     * @throws IOException when it cannot be read
     */
    ModelDescription describe(InputStream content, String name) throws IOException, InvalidModelException;

    /**
     * Trains a new model; blocks until it is done. Of its epochs the best on the validation digits is returned, the last where
     * there are none.
     *
     * @param listener told of progress, on the calling thread; may end the run
     * @throws TrainingFailedException when the loss runs away, or when the data are not those of the checkpoint to go on from
     * @throws CancellationException when the listener broke it off
     */
    Model train(TrainingPlan plan, LearningData data, Start start, TrainingListener listener) throws TrainingFailedException;

    /** @return the best network that a run had found until then */
    Model best(Checkpoint checkpoint);
}
