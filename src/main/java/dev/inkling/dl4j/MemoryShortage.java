package dev.inkling.dl4j;

import dev.inkling.platform.Message;
import dev.inkling.training.TrainingFailedException;
import java.util.stream.Stream;

/** Finds the shortage of memory behind the exceptions that Deeplearning4j wraps around it. */
final class MemoryShortage {

    private static final int DEEPEST = 10;

    private MemoryShortage() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    static TrainingFailedException explain() {
        return new TrainingFailedException(Message.of("training.memory"));
    }
}
