package dev.inkling.ui.evaluate;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.IdxFiles;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.strokes.StrokeDigits;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.ink.Ink;
import dev.inkling.library.ModelLibrary;
import dev.inkling.raster.Raster;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A library with the bundled model and a copy of it, a small data set, and a place where digits are opened. */
final class EvaluationTab implements DigitOpening {

    final ModelLibrary library;
    final MnistFolder mnist;
    final List<Ink> openedInk = new ArrayList<>();
    final List<Raster> openedRasters = new ArrayList<>();

    /** @param digits of the test: drawn ones, of which every fourth has another digit's truth and so is misread */
    EvaluationTab(Path folder, int digits) throws Exception {
        library = new ModelLibrary(
                folder.resolve("models"),
                new RunStore(folder.resolve("runs")),
                () -> new Dl4jEngine(1),
                () -> Raster.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip"));
        try (Model model = library.open(ModelLibrary.BUNDLED)) {
            library.add(model, "copy");
        }
        Path data = IdxFiles.writeDataSet(Files.createDirectories(folder.resolve("mnist")), 10, digits);
        LabelledDigits drawn = StrokeDigits.of(digits, 1);
        IdxFiles.writeTest(data, drawn, IntStream.range(0, digits)
                .map(i -> i % 4 == 0 ? (drawn.label(i) + 1) % 10 : drawn.label(i))
                .toArray());
        mnist = new MnistFolder(data);
    }

    @Override
    public void open(Ink ink) {
        openedInk.add(ink);
    }

    @Override
    public void open(Raster raster) {
        openedRasters.add(raster);
    }
}
