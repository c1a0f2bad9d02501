package dev.inkling.data.sources;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.DigitSet;
import dev.inkling.data.HeldBack;
import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.LearningData;
import dev.inkling.data.Share;
import dev.inkling.data.Split;
import dev.inkling.data.mnist.IdxFiles;
import dev.inkling.data.mnist.SmallMnist;
import dev.inkling.data.strokes.BuiltInStrokes;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final Share SHARE = new Share(4, 0, Split.BALANCED, 1);

    @TempDir
    private Path folder;

    /** Eight writers; each writes every digit once, as a stroke across at a height of the writer's own. */
    private static String ink(boolean withWriters) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            int slant = 10 * (i / 10);
            lines.append("{\"strokes\":[[[0,0],[100,").append(slant).append("]]],\"label\":").append(i % 10);
            lines.append(withWriters ? ",\"writer\":\"w" + i / 10 + "\"}\n" : "}\n");
        }
        return lines.toString();
    }

    private InkSource inkFile(String name, String text) throws IOException {
        return new InkSource(Files.writeString(folder.resolve(name), text).toString());
    }

    private static LearningData load(Share share, Source... sources) throws Exception {
        return Sources.load(
                List.of(sources).stream().map(source -> new WeightedSource(source, 1)).toList(), share, Progress.UNWATCHED);
    }

    @Test
    void severalSourcesAreMixedAndWrittenDownEach() throws Exception {
        MnistSource mnist = new MnistSource(SmallMnist.in(folder.resolve("mnist"), 80, 20).directory().toString(), false);
        InkSource ink = inkFile("mine.jsonl", ink(true));
        LearningData data = Sources.load(
                List.of(new WeightedSource(mnist, 3), new WeightedSource(new StrokesSource(), 6), new WeightedSource(ink, 1)),
                SHARE, Progress.UNWATCHED);
        int strokes = BuiltInStrokes.TRAINING - BuiltInStrokes.TRAINING / 4;
        assertEquals(60 + strokes + 60, data.training().count());
        assertEquals(20 + BuiltInStrokes.TRAINING / 4 + 20, data.validation().count());
        assertEquals(0.3 * data.training().count(), data.training().quota(0), 1);
        assertEquals(0.1 * data.training().count(), data.training().quota(2), 1);
        List<DataOrigin.Part> parts = data.origin().parts();
        assertEquals(
                List.of("MNIST", BuiltInStrokes.NAME, "mine.jsonl"), parts.stream().map(part -> part.origin().name()).toList());
        assertEquals(List.of(0.3, 0.6, 0.1), parts.stream().map(DataOrigin.Part::weight).toList());
        assertEquals(List.of(60, strokes, 60), parts.stream().map(DataOrigin.Part::digits).toList());
        assertEquals("MNIST 30 %, built-in strokes 60 %, mine.jsonl 10 %", data.origin().name());
        assertTrue(data.origin().checksums().containsKey("mine.jsonl/mine.jsonl"), data.origin().toString());
    }

    @Test
    void oneSourceIsWrittenDownAsItself() throws Exception {
        LearningData data = load(SHARE, inkFile("mine.jsonl", ink(true)));
        assertEquals("mine.jsonl", data.origin().name());
        assertEquals(List.of(), data.origin().parts());
        assertEquals(List.of(), data.notes());
    }

    @Test
    void ofInkSomeDigitsCanBePassedOver() throws Exception {
        InkSource all = inkFile("mine.jsonl", ink(true));
        InkSource some = new InkSource(all.file(), List.of(0, 3), false);
        LabelledDigits digits = all.load(Progress.UNWATCHED).training();
        LabelledDigits left = some.load(Progress.UNWATCHED).training();
        assertEquals(digits.count() - 2, left.count());
        assertEquals(digits.label(1), left.label(0));
        assertEquals(digits.label(2), left.label(1));
        assertEquals(digits.label(4), left.label(2));
        assertEquals(digits.writer(4), left.writer(2));
    }

    @Test
    void whatIsLearnedWholeIsNotHeldBack() throws Exception {
        InkSource all = inkFile("mine.jsonl", ink(true));
        LearningData data = load(SHARE, all, new InkSource(all.file(), List.of(), true));
        assertEquals(60 + 80, data.training().count());
        assertEquals(20, data.validation().count());
    }

    @Test
    void ofInkWithWritersWholeWritersAreHeldBack() throws Exception {
        LabelledDigits validation = load(SHARE, inkFile("mine.jsonl", ink(true))).validation();
        assertEquals(20, validation.count());
        int[] ofEach = new int[10];
        for (int i = 0; i < validation.count(); i++) {
            ofEach[validation.label(i)]++;
        }
        assertArrayEquals(new int[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, ofEach, "two writers, who wrote each digit once");
        LabelledDigits unsigned = load(SHARE, inkFile("unsigned.jsonl", ink(false))).validation();
        assertEquals(20, unsigned.count());
    }

    @Test
    void whatShipsIsNeverShownTheSameTwiceAndWholePeopleAreHeldBack() throws Exception {
        DigitSet people = new PeopleSource().load(Progress.UNWATCHED);
        DigitSet nonDigits = new NonDigitsSource().load(Progress.UNWATCHED);
        assertEquals(Set.of("training", "letters"), nonDigits.origin().checksums().keySet());
        for (LabelledDigits digits : List.of(people.training(), nonDigits.training())) {
            float[] shown = new float[Raster.PIXELS];
            float[] again = new float[Raster.PIXELS];
            digits.show(digits.count() - 1, new SplittableRandom(1), shown);
            digits.show(digits.count() - 1, new SplittableRandom(2), again);
            assertFalse(Arrays.equals(shown, again));
            HeldBack divided = HeldBack.of(digits, SHARE);
            Set<Integer> learned = writers(divided.training());
            assertTrue(writers(divided.validation()).stream().noneMatch(learned::contains));
        }
    }

    private static Set<Integer> writers(LabelledDigits digits) {
        return IntStream.range(0, digits.count()).mapToObj(digits::writer).collect(Collectors.toSet());
    }

    @Test
    void aPackedFileIsReadAsAPlainOneIs() throws Exception {
        Path packed = folder.resolve("mine.jsonl.gz");
        Files.write(packed, IdxFiles.gzip(ink(true).getBytes(StandardCharsets.UTF_8)));
        LearningData data = load(SHARE, new InkSource(packed.toString()));
        LearningData plain = load(SHARE, inkFile("mine.jsonl", ink(true)));
        assertEquals(plain.validation().checksum(), data.validation().checksum());
        assertEquals(
                Map.of("mine.jsonl.gz", plain.origin().checksums().get("mine.jsonl")), data.origin().checksums());
    }

    @Test
    void linesThatAreNoLabelledInkArePassedOverAndTold() throws Exception {
        String bad = "no ink\n{\"strokes\":[[[0,0]]]}\n{\"strokes\":[[[0,0]]],\"label\":10}\n{\"strokes\":[[[0,0]]],\"label\":\"x\"}\n";
        LearningData data = load(SHARE, inkFile("mine.jsonl", bad + ink(true) + "{\"strokes\""));
        assertEquals(60, data.training().count());
        assertEquals(List.of(Message.of("data.ink.passed-over", "mine.jsonl", 5)), data.notes());
    }

    @Test
    void aFileWithoutLabelledInkIsRefused() throws Exception {
        InkSource none = inkFile("none.jsonl", "{\"strokes\":[[[0,0]]]}\n");
        InvalidDataException refusal = assertThrows(InvalidDataException.class, () -> load(SHARE, none));
        assertTrue(refusal.getMessage().contains("none.jsonl"), refusal.getMessage());
        assertThrows(IOException.class, () -> load(SHARE, new InkSource(folder.resolve("missing.jsonl").toString())));
    }

    @Test
    void fewerDigitsAreTakenOfEachSourceByItsWeight() throws Exception {
        LearningData data = Sources.load(
                List.of(new WeightedSource(inkFile("a.jsonl", ink(true)), 3), new WeightedSource(inkFile("b.jsonl", ink(false)), 1)),
                new Share(4, 40, Split.BALANCED, 1), Progress.UNWATCHED);
        assertEquals(List.of(30, 10), data.origin().parts().stream().map(DataOrigin.Part::digits).toList());
        assertEquals(40, data.training().count());
        assertEquals(40, data.validation().count(), "what epochs are compared on stays whole");
    }

    @Test
    void whoNoLongerWaitsIsObeyed() throws Exception {
        InkSource ink = inkFile("mine.jsonl", ink(true));
        Progress stopped = new Progress() {
            @Override
            public void at(double share) {}

            @Override
            public boolean isStopped() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> Sources.load(List.of(new WeightedSource(ink, 1)), SHARE, stopped));
    }
}
