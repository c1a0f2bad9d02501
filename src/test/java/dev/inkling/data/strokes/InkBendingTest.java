package dev.inkling.data.strokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.ink.Ink;
import dev.inkling.ink.InkLine;
import dev.inkling.ink.InkLines;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.training.Model;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class InkBendingTest {

    private static final Ink SEVEN = Ink.of(
            Stroke.of(new Point(20, 20), new Point(60, 20), new Point(38, 90)),
            Stroke.of(new Point(30, 55), new Point(60, 54)));

    @Test
    void theSameSeedBendsTheSameWay() {
        assertEquals(bent(SEVEN, 1), bent(SEVEN, 1));
        assertNotEquals(bent(SEVEN, 1), bent(SEVEN, 2));
    }

    @Test
    void whatIsNotBentLooksAsItDid() {
        float[] usual = new Rasterizer().rasterize(SEVEN).toArray();
        assertArrayEquals(usual, InkBending.NONE.raster(SEVEN, new SplittableRandom(1)).toArray(), 1e-6f);
    }

    @Test
    void strokesStayInTheirOrderAndAboutWhereTheyWere() {
        for (int seed = 0; seed < 200; seed++) {
            Ink bent = bent(SEVEN, seed);
            assertEquals(2, bent.strokes().size());
            Box box = Box.around(bent);
            assertTrue(box.halfLongestSide() > 0.6 && box.halfLongestSide() < 1.7, "seed " + seed + ": " + box);
        }
    }

    @Test
    void aDotStaysADot() {
        Ink dot = Ink.of(Stroke.of(new Point(300, 200)));
        Ink held = Ink.of(Stroke.of(new Point(300, 200), new Point(300, 200)));
        Raster raster = new Rasterizer().rasterize(dot);
        assertEquals(raster, new Rasterizer().rasterize(bent(dot, 1)));
        assertTrue(Box.around(bent(held, 1)).halfLongestSide() < 0.01);
    }

    @Test
    void noInkStaysNone() {
        assertSame(Ink.NONE, bent(Ink.NONE, 1));
    }

    @Test
    void coordinatesMayBeHugeTinyOrFarAway() {
        for (double unit : new double[] {Double.MAX_VALUE, 1e200, 1e-200, Double.MIN_VALUE}) {
            Ink ink = Ink.of(Stroke.of(new Point(-unit, unit), new Point(unit, -unit), new Point(unit, unit)));
            assertInked(bent(ink, 3));
        }
        assertInked(bent(Ink.of(Stroke.of(new Point(1e300, 1e300), new Point(1e300 + 1, 1e300))), 3));
    }

    private static void assertInked(Ink ink) {
        for (float pixel : new Rasterizer().rasterize(ink).toArray()) {
            assertTrue(pixel >= 0 && pixel <= 1, "pixel " + pixel);
        }
    }

    @Test
    void aStrokeLosesAndGainsOnlyItsEnds() {
        List<Point> shorter = new ArrayList<>(line());
        StrokeEnd.moveBoth(shorter, -0.5, -1.5);
        assertEquals(List.of(new Point(0.5, 0), new Point(1, 0), new Point(4, 0), new Point(8.5, 0)), shorter);
        List<Point> longer = new ArrayList<>(line());
        StrokeEnd.moveBoth(longer, 0.5, 1);
        assertEquals(new Point(-0.5, 0), longer.get(0));
        assertEquals(new Point(11, 0), longer.get(longer.size() - 1));
    }

    private static List<Point> line() {
        return List.of(new Point(0, 0), new Point(1, 0), new Point(4, 0), new Point(9, 0), new Point(10, 0));
    }

    @Test
    void boundsAreBounds() {
        assertThrows(IllegalArgumentException.class, () -> new InkBending(-1, 0, 0, 0, 0, 0, 0, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> new InkBending(0, 0, 0, Double.NaN, 0, 0, 0, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> new InkBending(0, 0, 0, 0, 0, 0, 0, 3, 2));
    }

    /** What is bent so far that another digit comes of it would teach the wrong one. */
    @Test
    void bentDigitsAreReadAsBefore() throws Exception {
        List<Ink> inks = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            inks.add(BuiltInStrokes.digit(i % 10, new SplittableRandom(i)).ink());
        }
        double same = readAsBefore(inks);
        assertTrue(same > 0.88, "read as before: " + same);
    }

    /** Of UCI Pen-Based Recognition of Handwritten Digits. */
    @Test
    void digitsDrawnOnATabletAreReadAsBefore() throws Exception {
        String folder = System.getenv("INKLING_DRAWN");
        assumeTrue(folder != null, "INKLING_DRAWN names no folder with pendigits-tra.jsonl.gz");
        List<Ink> inks = new ArrayList<>();
        try (InputStream file = Files.newInputStream(Path.of(folder).resolve("pendigits-tra.jsonl.gz"));
                InkLines lines = new InkLines(new GZIPInputStream(file))) {
            for (Optional<InkLine> line = lines.next(); line.isPresent() && inks.size() < 2000; line = lines.next()) {
                inks.add(line.get().ink());
            }
        }
        double same = readAsBefore(inks);
        assertTrue(same > 0.95, "read as before: " + same);
    }

    /** @return the share of digits that the bundled model takes for the same digit once they are bent */
    private static double readAsBefore(List<Ink> inks) throws Exception {
        try (InputStream file = Model.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip");
                Model model = new Dl4jEngine(1).load(file, "The bundled model")) {
            int same = 0;
            for (int i = 0; i < inks.size(); i++) {
                Raster plain = new Rasterizer().rasterize(inks.get(i));
                Raster bent = InkBending.USUAL.raster(inks.get(i), new SplittableRandom(i));
                same += model.recognize(plain).mostProbable() == model.recognize(bent).mostProbable() ? 1 : 0;
            }
            return (double) same / inks.size();
        }
    }

    private static Ink bent(Ink ink, long seed) {
        return InkBending.USUAL.apply(ink, new SplittableRandom(seed));
    }
}
