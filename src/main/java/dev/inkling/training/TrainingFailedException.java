package dev.inkling.training;

/** A run that cannot go on; the message tells the user why and what to change. */
public class TrainingFailedException extends Exception {

    public TrainingFailedException(String message) {
        super(message);
    }
}
