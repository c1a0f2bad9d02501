package dev.inkling.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.data.LabelledDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyDigitsTest {

    @TempDir
    private Path folder;

    private Path file;
    private MyDigits digits;

    @BeforeEach
    void choose() {
        file = folder.resolve("ann/digits.jsonl");
        digits = new MyDigits(file);
    }

    @Test
    void keepsWhatIsAddedForTheNextProgram() throws Exception {
        MyDigit seven = Drawn.digit(7, 2);
        MyDigit none = Drawn.digit(LabelledDigits.NO_DIGIT, 1);
        digits.apply(Change.adding(seven));
        digits.apply(Change.adding(none));
        assertEquals(List.of(none, seven), new MyDigits(file).list());
    }

    @Test
    void isALineOfJsonADigit() throws Exception {
        digits.apply(Change.adding(Drawn.digit(7, 0)));
        digits.apply(Change.adding(Drawn.digit(LabelledDigits.NO_DIGIT, 1)));
        assertEquals(
                List.of(
                        "{\"label\":7,\"time\":\"2023-11-14T22:13:20Z\",\"strokes\":[[[0.1,0.2],[1.0,0.75]]]}",
                        "{\"label\":null,\"time\":\"2023-11-14T22:13:21Z\",\"strokes\":[[[0.1,0.2],[2.0,0.75]]]}"),
                Files.readAllLines(file));
    }

    @Test
    void hasNoneBeforeTheFirst() throws Exception {
        assertEquals(List.of(), digits.list());
    }

    @Test
    void takesBackAnyChange() throws Exception {
        MyDigit one = Drawn.digit(1, 0);
        MyDigit seven = Drawn.digit(7, 1);
        digits.apply(Change.adding(List.of(one, seven)));
        for (Change change : List.of(
                Change.adding(Drawn.digit(3, 2)), Change.removing(List.of(one)), Change.relabelling(seven, 1))) {
            Change done = digits.apply(change);
            digits.apply(done.reversed());
            assertEquals(List.of(one, seven), digits.list(), change::toString);
        }
    }

    @Test
    void changesALabel() throws Exception {
        MyDigit seven = Drawn.digit(7, 0);
        digits.apply(Change.adding(seven));
        digits.apply(Change.relabelling(seven, 1));
        assertEquals(List.of(Drawn.digit(1, 0)), digits.list());
    }

    @Test
    void addsNothingTwice() throws Exception {
        MyDigit seven = Drawn.digit(7, 0);
        digits.apply(Change.adding(seven));
        assertEquals(new Change(List.of(), List.of()), digits.apply(Change.adding(List.of(seven))));
        assertEquals(List.of(seven), digits.list());
    }

    @Test
    void doesNotBringBackByALabelWhatAnotherWindowDeleted() throws Exception {
        MyDigit seven = Drawn.digit(7, 0);
        digits.apply(Change.adding(seven));
        new MyDigits(file).apply(Change.removing(List.of(seven)));
        digits.apply(Change.relabelling(seven, 1));
        assertEquals(List.of(), digits.list());
    }

    @Test
    void losesNothingWhenTwoWindowsAddAtOnce() throws Exception {
        AtomicReference<Exception> failure = new AtomicReference<>();
        Thread other = new Thread(() -> addTwenty(new MyDigits(file), 100, failure));
        other.start();
        addTwenty(digits, 0, failure);
        other.join();
        assertEquals(null, failure.get());
        assertEquals(40, digits.list().size());
    }

    private static void addTwenty(MyDigits digits, int from, AtomicReference<Exception> failure) {
        try {
            for (int number = from; number < from + 20; number++) {
                digits.apply(Change.adding(Drawn.digit(number % 10, number)));
            }
        } catch (IOException | RuntimeException e) {
            failure.set(e);
        }
    }

    @Test
    void keepsLinesThatAreNoDigitsOfIts() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no ink\n{\"strokes\":[[[1,2]]],\"label\":\"A\"}\n{\"label\":4,\"strokes\":[[[1,2],[3,4]]],\"pen\":1}\n");
        digits.apply(Change.adding(Drawn.digit(7, 0)));
        List<String> lines = Files.readAllLines(file);
        assertEquals("no ink", lines.get(0));
        assertEquals("{\"label\":4,\"strokes\":[[[1,2],[3,4]]],\"pen\":1}", lines.get(2));
        assertEquals(2, digits.list().size());
    }

    @Test
    void goesToAnotherFileAndBack() throws Exception {
        List<MyDigit> two = List.of(Drawn.digit(7, 0), Drawn.digit(LabelledDigits.NO_DIGIT, 1));
        digits.apply(Change.adding(two));
        Path exported = folder.resolve("exported.jsonl");
        digits.exportTo(exported);
        assertEquals(two, MyDigits.read(exported));
    }

    @Test
    void readsNoFileThatIsNotThere() {
        assertThrows(NoSuchFileException.class, () -> MyDigits.read(folder.resolve("nowhere.jsonl")));
    }
}
