package dev.inkling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.data.Split;
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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
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
        assertEquals("MNIST", model.provenance().data().name());
        assertEquals(55_000, model.provenance().trainingDigits());
        assertEquals(4, model.provenance().data().checksums().size());
    }

    /** Its file is older than the choice. */
    @Test
    void itWasMadeWithTheLastDigitsHeldBack() {
        assertEquals(Split.TAIL, model.provenance().plan().data().split());
        assertEquals(List.of(), model.provenance().data().corrections());
    }

    @Test
    void readsMnistsTestDigits() throws Exception {
        String folder = System.getenv("INKLING_MNIST");
        assumeTrue(folder != null, "INKLING_MNIST names no folder with MNIST");
        Evaluation evaluation = new Evaluator().evaluate(model, new MnistFolder(Path.of(folder)).load().test());
        assertEquals(10_000, evaluation.count());
        assertTrue(evaluation.accuracy() >= 0.994, "accuracy " + evaluation.accuracy());
    }

    /** 7,494 digits of 30 writers: UCI Pen-Based Recognition of Handwritten Digits. */
    @Test
    void readsDigitsDrawnOnATablet() throws Exception {
        String folder = System.getenv("INKLING_DRAWN");
        assumeTrue(folder != null, "INKLING_DRAWN names no folder with pendigits-tra.jsonl.gz");
        List<Raster> rasters = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        Rasterizer rasterizer = new Rasterizer();
        ObjectMapper json = new ObjectMapper();
        try (InputStream file = Files.newInputStream(Path.of(folder).resolve("pendigits-tra.jsonl.gz"));
                MappingIterator<JsonNode> lines = json.readerFor(JsonNode.class).readValues(new GZIPInputStream(file))) {
            while (lines.hasNext()) {
                JsonNode line = lines.next();
                rasters.add(rasterizer.rasterize(ink(line.get("strokes"))));
                labels.add(line.get("label").asInt());
            }
        }
        List<Prediction> predictions = model.recognize(rasters);
        int right = 0;
        for (int i = 0; i < predictions.size(); i++) {
            if (predictions.get(i).mostProbable() == labels.get(i)) {
                right++;
            }
        }
        double accuracy = (double) right / predictions.size();
        assertTrue(accuracy >= 0.955, "accuracy " + accuracy);
    }

    private static Ink ink(JsonNode strokes) {
        List<Stroke> ink = new ArrayList<>();
        for (JsonNode stroke : strokes) {
            List<Point> points = new ArrayList<>();
            stroke.forEach(point -> points.add(new Point(point.get(0).asDouble(), point.get(1).asDouble())));
            ink.add(new Stroke(points));
        }
        return new Ink(ink);
    }
}
