package dev.inkling.evaluation;

import dev.inkling.recognition.Prediction;

/**
 * All that is said of how a model reads digits whose truth is known. In accuracy, confusion and loss the most probable digit
 * counts, also where the answer was "?": every digit is answered. What changes when "?" is respected, coverage tells.
 *
 * @param loss mean cross-entropy in nats of the probabilities of the ten digits
 * @param temperature the model's own
 * @param reliability of what it answers
 * @param untempered of what it would answer at temperature 1
 * @param coverage for any threshold
 * @param asShipped coverage at the program's own threshold
 * @param nonDigits how many were no digits; they count in nothing else
 * @param rejectedNonDigits how many of them were answered with "?"
 */
public record Scores(
        Evaluation evaluation,
        double loss,
        double temperature,
        Reliability reliability,
        Reliability untempered,
        Coverage coverage,
        Coverage.Point asShipped,
        int nonDigits,
        int rejectedNonDigits) {

    /** Where training clips them too. */
    private static final double LEAST_PROBABILITY = 1e-10;

    /** @param temperature of the model that read */
    public static Scores of(Readings readings, double temperature) {
        Coverage coverage = Coverage.of(readings.digits());
        return new Scores(
                readings.evaluation(),
                loss(readings),
                temperature,
                Reliability.of(readings.digits()),
                Reliability.before(readings.digits(), temperature),
                coverage,
                coverage.at(Prediction.LEAST_CONFIDENCE),
                readings.nonDigits().size(),
                readings.rejectedNonDigits());
    }

    private static double loss(Readings readings) {
        return readings.digits().stream()
                .mapToDouble(reading -> Math.log(1 / Math.max(reading.prediction().probability(reading.truth()), LEAST_PROBABILITY)))
                .average()
                .orElse(0);
    }

    /** @return the 95 % interval of the accuracy */
    public Interval interval() {
        return Interval.wilson(evaluation.right(), evaluation.count());
    }

    /** @return the share of all digits that are answered rightly, 0 to 1: "?" is not */
    public double rightOfAll() {
        return evaluation.count() == 0 ? 0 : (double) asShipped.right() / evaluation.count();
    }
}
