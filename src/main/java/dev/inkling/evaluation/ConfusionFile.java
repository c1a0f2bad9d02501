package dev.inkling.evaluation;

import dev.inkling.platform.WholeFile;
import dev.inkling.recognition.Prediction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A confusion matrix as CSV: a line a true digit, with how often it was read as each, then precision, recall and F1. */
public final class ConfusionFile {

    private ConfusionFile() {}

    /** @param file replaced when it exists */
    public static void write(Evaluation evaluation, Path file) throws IOException {
        StringBuilder csv = new StringBuilder("truth,")
                .append(IntStream.range(0, Prediction.DIGITS).mapToObj(digit -> "read" + digit).collect(Collectors.joining(",")))
                .append(",precision,recall,f1\n");
        for (int truth = 0; truth < Prediction.DIGITS; truth++) {
            csv.append(truth)
                    .append(',')
                    .append(evaluation.confusion().get(truth).stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .append(',').append(evaluation.precision(truth))
                    .append(',').append(evaluation.recall(truth))
                    .append(',').append(evaluation.f1(truth))
                    .append('\n');
        }
        WholeFile.write(file, out -> out.write(csv.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
