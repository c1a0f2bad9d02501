package dev.inkling.ui.evaluate;

import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.evaluation.TestData;
import dev.inkling.ui.evaluate.DataChoice.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The digits that can be chosen to test on, and which are. */
final class DataChoices {

    private final Supplier<MnistFolder> mnist;
    private final Supplier<Path> own;
    private final List<DataChoice> added = new ArrayList<>();
    private DataChoice chosen = DataChoice.of(Kind.MNIST);

    /** @param own the file of the user's own digits, which need not be there */
    DataChoices(Supplier<MnistFolder> mnist, Supplier<Path> own) {
        this.mnist = mnist;
        this.own = own;
    }

    List<DataChoice> all() {
        List<DataChoice> all = new ArrayList<>(List.of(DataChoice.of(Kind.MNIST), DataChoice.of(Kind.STROKES)));
        Path mine = own.get();
        if (Files.exists(mine)) {
            all.add(new DataChoice(Kind.OWN, mine));
        }
        all.addAll(added);
        if (!all.contains(chosen)) {
            chosen = all.get(0);
        }
        return all;
    }

    /** @return one of all */
    DataChoice chosen() {
        return chosen;
    }

    void choose(DataChoice choice) {
        chosen = choice;
    }

    void add(DataChoice choice) {
        if (!added.contains(choice)) {
            added.add(choice);
        }
        chosen = choice;
    }

    /** Any thread may call. */
    TestData content(DataChoice choice) {
        return switch (choice.kind()) {
            case MNIST -> TestData.mnist(mnist.get());
            case STROKES -> TestData.strokes();
            case FOLDER -> TestData.mnist(new MnistFolder(choice.where()));
            case OWN, INK -> TestData.ink(choice.where());
        };
    }
}
