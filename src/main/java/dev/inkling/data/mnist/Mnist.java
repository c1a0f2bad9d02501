package dev.inkling.data.mnist;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.DigitSet;
import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The data set: 60,000 digits to train with and 10,000 to test with.
 *
 * @param checksums SHA-256 of the unpacked content of each file, by the file's plain name
 * @param corrections what was done to the pictures of which part, such as "training: transposed"
 * @param notes what the user should know of the files
 */
public record Mnist(
        LabelledDigits training,
        LabelledDigits test,
        Map<String, String> checksums,
        List<String> corrections,
        List<Message> notes) {

    /** What it is called in provenance. */
    public static final String NAME = "MNIST";

    /** What {@link #checksums} is for the data set of Y. LeCun, C. Cortes and C. Burges, 1998. */
    public static final Map<String, String> CHECKSUMS = Map.of(
            "train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    /** The test digits' {@link LabelledDigits#checksum}. */
    private static final String TEST_CHECKSUM = "ad39c4e3d6eb0920f4ea84533a577cc5afbb47c5e8034d374d0605316c8923f3";

    public Mnist {
        checksums = Map.copyOf(checksums);
        corrections = List.copyOf(corrections);
        notes = List.copyOf(notes);
    }

    static Mnist of(CheckedDigits training, CheckedDigits test, Map<String, String> checksums) {
        return new Mnist(
                training.digits(),
                test.digits(),
                checksums,
                Stream.concat(corrections("training", training), corrections("test", test)).toList(),
                Stream.concat(training.notes().stream(), test.notes().stream()).toList());
    }

    private static Stream<String> corrections(String part, CheckedDigits digits) {
        return digits.corrections().stream().map(correction -> part + ": " + correction);
    }

    /** @return whether these are the data set's own test digits */
    public static boolean isTest(LabelledDigits digits) {
        return digits.checksum().equals(TEST_CHECKSUM);
    }

    public DigitSet digitSet() {
        return new DigitSet(new DataOrigin(NAME, checksums, corrections, List.of()), training, test, notes);
    }

    /** @return the plain names of the files that are not the data set's own, sorted; none when all are */
    public List<String> altered() {
        return checksums.entrySet().stream()
                .filter(file -> !file.getValue().equals(CHECKSUMS.get(file.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
