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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MNIST's test digits where they are, and those of the built-in strokes; each is read once. */
public final class CommonTests implements TestSets {

    private static final Logger LOG = LoggerFactory.getLogger(CommonTests.class);

    private final Supplier<MnistFolder> mnist;
    private @Nullable TestSet strokes;
    private @Nullable Read lastRead;

    private record Read(MnistFolder folder, TestSet digits) {}

    /** @param mnist where MNIST is, or would be; asked each time */
    public CommonTests(Supplier<MnistFolder> mnist) {
        this.mnist = mnist;
    }

    @Override
    public synchronized List<TestSet> load(Progress progress) {
        List<TestSet> sets = new ArrayList<>();
        mnist(mnist.get()).ifPresent(sets::add);
        sets.add(strokes(progress));
        return sets;
    }

    private TestSet strokes(Progress progress) {
        TestSet known = strokes;
        if (known == null) {
            known = set(BuiltInStrokes.NAME, BuiltInStrokes.test(progress));
            strokes = known;
        }
        return known;
    }

    private Optional<TestSet> mnist(MnistFolder wanted) {
        if (lastRead != null && lastRead.folder.equals(wanted)) {
            return Optional.of(lastRead.digits);
        }
        try {
            LabelledDigits digits = wanted.loadTest().digits();
            TestSet read = set(Mnist.isTest(digits) ? Mnist.NAME : wanted.directory().getFileName().toString(), digits);
            lastRead = new Read(wanted, read);
            return Optional.of(read);
        } catch (IOException | InvalidDataException e) {
            LOG.info("There are no test digits in {}: {}", wanted.directory(), e.getMessage());
            return Optional.empty();
        }
    }

    private static TestSet set(String name, LabelledDigits digits) {
        return new TestSet(name, digits.checksum(), digits);
    }
}
