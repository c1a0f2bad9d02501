package dev.inkling.evaluation;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.Mnist;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.platform.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MNIST's test digits where they are, and those of the built-in strokes; each is read once. */
public final class CommonTests implements TestSets {

    private static final Logger LOG = LoggerFactory.getLogger(CommonTests.class);

    private final Supplier<MnistFolder> mnist;
    private TestSet strokes;
    private MnistFolder folder;
    private TestSet fromFolder;

    /** @param mnist where MNIST is, or would be; asked each time */
    public CommonTests(Supplier<MnistFolder> mnist) {
        this.mnist = mnist;
    }

    @Override
    public synchronized List<TestSet> load(Progress progress) {
        List<TestSet> sets = new ArrayList<>();
        mnist(mnist.get()).ifPresent(sets::add);
        if (strokes == null) {
            strokes = set(BuiltInStrokes.NAME, BuiltInStrokes.test(progress));
        }
        sets.add(strokes);
        return sets;
    }

    private Optional<TestSet> mnist(MnistFolder wanted) {
        if (!wanted.equals(folder)) {
            try {
                LabelledDigits digits = wanted.loadTest().digits();
                fromFolder = set(Mnist.isTest(digits) ? Mnist.NAME : wanted.directory().getFileName().toString(), digits);
                folder = wanted;
            } catch (IOException | InvalidDataException e) {
                LOG.info("There are no test digits in {}: {}", wanted.directory(), e.getMessage());
                return Optional.empty();
            }
        }
        return Optional.of(fromFolder);
    }

    private static TestSet set(String name, LabelledDigits digits) {
        return new TestSet(name, digits.checksum(), digits);
    }
}
