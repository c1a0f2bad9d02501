package dev.inkling.evaluation;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.WholeFile;
import dev.inkling.raster.RasterPicture;
import dev.inkling.recognition.Prediction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Misread digits as files: a PNG of each, and {@code mistakes.csv} with a line for each. */
public final class MistakesFolder {

    /** The list of them, in the order in which they were given. */
    public static final String LIST = "mistakes.csv";

    private static final String PROBABILITIES = IntStream.range(0, Prediction.DIGITS)
            .mapToObj(digit -> "probability" + digit)
            .collect(Collectors.joining(","));
    private static final String HEAD = "truth,read,confidence,file," + PROBABILITIES + ",answered,mislabelled\n";

    private MistakesFolder() {}

    /** Makes the folder where there is none: that it cannot be is better known before the digits are read. */
    public static void prepare(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExplainedIOException(Message.of("file.no-folder", folder));
        }
        Files.createDirectories(folder);
    }

    /**
     * @param folder made when it is not there; files of the same names are replaced, others stay
     * @param digits that were read
     */
    public static void write(Path folder, LabelledDigits digits, List<TestedDigit> mistakes) throws IOException {
        prepare(folder);
        StringBuilder list = new StringBuilder(HEAD);
        for (TestedDigit mistake : mistakes) {
            String file = String.format(Locale.ROOT, "%05d-true%d-read%d.png", mistake.index(), mistake.truth(), mistake.read());
            RasterPicture.write(digits.raster(mistake.index()), folder.resolve(file));
            list.append(line(mistake, file));
        }
        WholeFile.write(folder.resolve(LIST), out -> out.write(list.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(TestedDigit mistake, String file) {
        String probabilities = IntStream.range(0, Prediction.DIGITS)
                .mapToObj(digit -> Float.toString(mistake.prediction().probability(digit)))
                .collect(Collectors.joining(","));
        return mistake.truth() + "," + mistake.read() + "," + mistake.prediction().confidence() + "," + file + ","
                + probabilities + "," + !mistake.isRejected() + "," + mistake.mayBeMislabelled() + "\n";
    }
}
