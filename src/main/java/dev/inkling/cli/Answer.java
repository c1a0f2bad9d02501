package dev.inkling.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.inkling.platform.Printable;
import dev.inkling.recognition.Prediction;
import java.util.Locale;

/**
 * What {@code recognize} says about one input; its components are the keys of the JSON object.
 *
 * @param source the file as it was named, {@code -} for standard input
 * @param line from 1 in a file of ink lines; null where the file is one digit
 * @param digit null when the input was rejected: blank, no digit is likely, or it is taken for none
 * @param confidence probability of the most probable digit, 0 to 1
 * @param probabilities of 0 to 9, if it is a digit
 * @param isDigit the probability that it is one, 0 to 1; null by a model that takes everything for a digit
 */
@JsonPropertyOrder({"source", "line", "digit", "confidence", "probabilities", "isDigit"})
record Answer(String source, Long line, Integer digit, float confidence, float[] probabilities, Double isDigit) {

    static Answer of(Question question, Prediction prediction) {
        boolean rejected = question.raster().isBlank() || prediction.digit().isEmpty();
        return new Answer(
                question.source(),
                question.line(),
                rejected ? null : prediction.digit().getAsInt(),
                prediction.confidence(),
                prediction.probabilities(),
                prediction.isDigit().isPresent() ? prediction.isDigit().getAsDouble() : null);
    }

    /** @return source, digit and confidence with tabs between */
    String text() {
        String place = line == null ? source : source + ":" + line;
        return String.format(Locale.ROOT, "%s\t%s\t%.3f", Printable.of(place), digit == null ? "?" : digit, confidence);
    }
}
