package dev.inkling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.benchmark.DrawnInk;
import dev.inkling.data.DataOrigin;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.evaluation.Evaluation;
import dev.inkling.evaluation.Evaluator;
import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ships, from stroke to digit. */
class BundledModelTest {

    private static Model model;

    @BeforeAll
    static void open() throws Exception {
        model = BundledModel.open(new Dl4jEngine(1));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void readsASevenAndAOne() {
        Rasterizer rasterizer = new Rasterizer();
        Ink seven = Ink.of(Stroke.of(new Point(20, 20), new Point(60, 20), new Point(38, 90)));
        Ink one = Ink.of(Stroke.of(new Point(300, 100), new Point(302, 250)));
        assertEquals(7, model.recognize(rasterizer.rasterize(seven)).digit().orElseThrow());
        assertEquals(1, model.recognize(rasterizer.rasterize(one)).digit().orElseThrow());
    }

    @Test
    void saysHowItCameToBe() {
        List<DataOrigin.Part> parts = model.provenance().data().parts();
        assertEquals("MNIST", parts.get(0).origin().name());
        assertEquals(57_000, parts.get(0).digits());
        assertEquals(0.68, parts.get(0).weight(), 1e-9);
        assertEquals(4, parts.size());
        assertEquals(List.of(), model.provenance().data().corrections());
    }

    @Test
    void readsMnistsTestDigits() throws Exception {
        String folder = System.getenv("INKLING_MNIST");
        assumeTrue(folder != null, "INKLING_MNIST names no folder with MNIST");
        Evaluation evaluation = new Evaluator().read(model, new MnistFolder(Path.of(folder)).load().test()).evaluation();
        assertEquals(10_000, evaluation.count());
        assertTrue(evaluation.accuracy() >= 0.9945, "accuracy " + evaluation.accuracy());
    }

    /** 7,388 digits of 140 writers from UNIPEN, none of whom it learned from. */
    @Test
    void readsDigitsDrawnOnTablets() throws Exception {
        List<DrawnInk> lines = drawn("unipen-dev.jsonl.gz");
        List<Prediction> predictions = model.recognize(rasters(lines));
        int right = 0;
        int accepted = 0;
        for (int i = 0; i < predictions.size(); i++) {
            right += predictions.get(i).mostProbable() == lines.get(i).label() ? 1 : 0;
            accepted += predictions.get(i).digit().isPresent() ? 1 : 0;
        }
        assertTrue(right >= 0.988 * lines.size(), right + " of " + lines.size());
        assertTrue(accepted >= 0.987 * lines.size(), accepted + " of " + lines.size());
    }

    /** Letters and signs of UNIPEN's writers that nobody would read as a digit. */
    @Test
    void saysThatLettersAreNoDigits() throws Exception {
        List<DrawnInk> lines = drawn("negatives-dev.jsonl.gz").stream()
                .filter(line -> line.source().startsWith("unipen") && !line.digitlike())
                .toList();
        long rejected = model.recognize(rasters(lines)).stream()
                .filter(prediction -> prediction.digit().isEmpty())
                .count();
        assertTrue(rejected >= 0.89 * lines.size(), rejected + " of " + lines.size());
    }

    /** Figures, letters, signs, numbers and scribbles, drawn for this test in five hands. */
    @Test
    void saysThatScribblesAreNoDigits() throws IOException {
        List<DrawnInk> scribbles = DrawnInk.read(BundledModelTest.class.getResourceAsStream("scribbles.jsonl.gz"));
        long rejected = model.recognize(rasters(scribbles)).stream()
                .filter(prediction -> prediction.digit().isEmpty())
                .count();
        assertEquals(300, scribbles.size());
        assertTrue(rejected >= 0.94 * scribbles.size(), rejected + " of " + scribbles.size());
    }

    private static List<DrawnInk> drawn(String name) throws IOException {
        String folder = System.getenv("INKLING_DRAWN");
        assumeTrue(folder != null, "INKLING_DRAWN names no folder with " + name);
        return DrawnInk.read(Files.newInputStream(Path.of(folder).resolve(name)));
    }

    private static List<Raster> rasters(List<DrawnInk> drawn) {
        Rasterizer rasterizer = new Rasterizer();
        return drawn.stream().map(line -> rasterizer.rasterize(line.ink())).toList();
    }
}
