package dev.inkling.evaluation;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Progress;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The digits that every model is tested on. */
@FunctionalInterface
public interface TestSets {

    /**
     * @param name what it is called in scores
     * @param checksum SHA-256 of the digits
     */
    record TestSet(String name, String checksum, LabelledDigits digits) {}

    /**
     * Blocks for up to some seconds the first time. Any thread may call.
     *
     * @return those that are there and can be read
     * @throws CancellationException when it was stopped
     */
    List<TestSet> load(Progress progress);
}
