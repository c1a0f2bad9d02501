package dev.inkling.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.inkling.platform.Printable;
import dev.inkling.raster.Box;
import dev.inkling.reading.ReadDigit;
import dev.inkling.reading.Reading;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What {@code recognize} says about one input; its components are the keys of the JSON object.
 *
 * @param source the file as it was named, {@code -} for standard input
 * @param line from 1 in a file of ink lines; null in others
 * @param digit null when the input was rejected, blank, or more than one digit
 * @param confidence probability of the most probable digit, 0 to 1; null unless there is exactly one
 * @param probabilities of 0 to 9, if it is a digit; null unless there is exactly one
 * @param isDigit the probability that it is one, 0 to 1; null unless there is exactly one, and by a model that takes everything
 *     for a digit
 * @param text all digits, {@code ?} for those that were rejected
 */
@JsonPropertyOrder({"source", "line", "digit", "confidence", "probabilities", "isDigit", "text", "digits"})
record Answer(
        String source, @Nullable Long line, @Nullable Integer digit, @Nullable Float confidence, float @Nullable [] probabilities,
        @Nullable Double isDigit, String text,
        List<Found> digits) {

    /**
     * One of the digits.
     *
     * @param digit null when it was rejected
     * @param box left, top, width, height, in the unit of the ink or in pixels of the upright picture
     */
    @JsonPropertyOrder({"digit", "confidence", "probabilities", "isDigit", "box"})
    record Found(
            @Nullable Integer digit, float confidence, float[] probabilities, @Nullable Double isDigit, double[] box) {

        static Found of(ReadDigit read) {
            OptionalInt digit = read.digit();
            OptionalDouble isDigit = read.prediction().isDigit();
            Box box = read.box();
            return new Found(
                    digit.isPresent() ? digit.getAsInt() : null,
                    read.prediction().confidence(),
                    read.prediction().probabilities(),
                    isDigit.isPresent() ? isDigit.getAsDouble() : null,
                    new double[] {box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top()});
        }
    }

    static Answer of(String source, @Nullable Long line, Reading reading) {
        List<Found> all = reading.digits().stream().map(Found::of).toList();
        if (all.size() != 1) {
            return new Answer(source, line, null, null, null, null, reading.text(), all);
        }
        Found one = all.get(0);
        return new Answer(
                source, line, one.digit, one.confidence, one.probabilities, one.isDigit, reading.text(), all);
    }

    /** @return source, digits and the least of their confidences with tabs between */
    String inWords() {
        String place = line == null ? source : source + ":" + line;
        double least = digits.stream().mapToDouble(Found::confidence).min().orElse(0);
        return String.format(Locale.ROOT, "%s\t%s\t%.3f", Printable.of(place), text.isEmpty() ? "?" : text, least);
    }
}
