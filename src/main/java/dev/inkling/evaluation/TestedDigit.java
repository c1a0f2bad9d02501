package dev.inkling.evaluation;

import dev.inkling.recognition.Prediction;

/**
 * What a recognizer made of a digit whose truth is known.
 *
 * @param index of the digit among those that were read
 * @param truth 0 to 9
 */
public record TestedDigit(int index, int truth, Prediction prediction) {

    /**
     * A model that is as sure as it is right errs here once in twenty at most. Looked at, half of MNIST's test labels that the
     * bundled model contradicts so were plainly wrong, and the others could be read either way: only a look tells.
     */
    private static final double SURE = 0.95;

    /** @return the most probable digit, however improbable, and also of what was taken for none */
    public int read() {
        return prediction.mostProbable();
    }

    public boolean isRight() {
        return read() == truth;
    }

    /** @return 0 to 1 */
    public double confidence() {
        return prediction.confidence();
    }

    /** @return whether the answer was "?" */
    public boolean isRejected() {
        return prediction.digit().isEmpty();
    }

    /** @return whether the label is worth a look: it is contradicted with confidence */
    public boolean mayBeMislabelled() {
        return !isRight() && !isRejected() && confidence() >= SURE;
    }
}
