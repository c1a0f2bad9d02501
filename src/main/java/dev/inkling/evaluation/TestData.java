package dev.inkling.evaluation;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.ink.LabelledInk;
import dev.inkling.data.mnist.CheckedDigits;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.ink.Ink;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Digits that a model can be tested on, wherever they are from. */
@FunctionalInterface
public interface TestData {

    /**
     * What was found there.
     *
     * @param drawn the ink of each digit, in their order; none where there are only pictures
     * @param notes what the user should know of the files
     */
    record Content(LabelledDigits digits, List<Ink> drawn, List<Message> notes) {}

    /**
     * Blocks for up to some seconds.
     *
     * @throws CancellationException when it was stopped
     */
    Content load(Progress progress) throws IOException, InvalidDataException;

    /** @return the test digits of MNIST, or of a data set made like it */
    static TestData mnist(MnistFolder folder) {
        return progress -> {
            CheckedDigits test = folder.loadTest();
            return new Content(test.digits(), List.of(), test.notes());
        };
    }

    /** @return those that the program draws itself */
    static TestData strokes() {
        return progress -> new Content(BuiltInStrokes.test(progress), List.of(), List.of());
    }

    /** @param file of labelled ink in JSON lines, plain or compressed with gzip */
    static TestData ink(Path file) {
        return progress -> {
            LabelledInk ink = LabelledInk.read(file, progress);
            List<Message> notes = ink.passedOver() == 0
                    ? List.of()
                    : List.of(Message.of("data.ink.passed-over", file.getFileName(), ink.passedOver()));
            return new Content(ink.digits(), ink.drawn(), notes);
        };
    }
}
