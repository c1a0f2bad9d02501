package dev.inkling.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.mine.MyDigit;
import dev.inkling.mine.Profiles;
import dev.inkling.platform.Message;
import dev.inkling.ui.SteppedExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionPresenterTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Ink drawn = Ink.NONE;
    /** Of several digits. */
    private Ink chosen;
    private int sessions;
    private int seconds;
    private Hand hand;
    private CorrectionPresenter presenter;

    @BeforeEach
    void open() {
        hand = new Hand(new Profiles(folder), Runnable::run, Runnable::run);
        presenter = new CorrectionPresenter(
                new Sayings(), hand, new Canvas(), () -> Instant.ofEpochSecond(seconds++), new Random(1), () -> sessions++);
        hand.begin();
        said.clear();
    }

    private void draw() {
        drawn = Ink.of(Stroke.of(new Point(0, 0), new Point(1, seconds)));
    }

    @Test
    void keepsWhatIsDrawnAsTheDigitThatItWasMeantToBe() {
        draw();
        presenter.correct(7);
        assertEquals(List.of(7), hand.digits().stream().map(MyDigit::label).toList());
        assertEquals(List.of("kept 7"), said);
    }

    @Test
    void ofSeveralDigitsOneIsCorrected() {
        draw();
        chosen = Ink.of(Stroke.of(new Point(5, 5), new Point(6, 7)));
        presenter.correct(7);
        assertEquals(List.of(chosen), hand.digits().stream().map(MyDigit::ink).toList());
    }

    @Test
    void inASessionOnlyWhatItAsksForIsKept() {
        presenter.beginSession();
        draw();
        presenter.correct(7);
        assertEquals(List.of(), hand.digits());
    }

    @Test
    void takesItBack() {
        draw();
        presenter.correct(7);
        presenter.undo();
        assertEquals(List.of(), hand.digits());
        assertEquals("offer", said.get(said.size() - 1));
    }

    @Test
    void keepsNothingOfAnEmptyCanvas() {
        presenter.correct(7);
        assertEquals(List.of(), hand.digits());
        assertEquals(List.of("nothing drawn"), said);
    }

    @Test
    void aSessionAsksForEveryDigitThreeTimesAndThenLearns() {
        presenter.beginSession();
        for (int digit = 0; digit < 30; digit++) {
            draw();
            presenter.next();
        }
        for (int digit : IntStream.range(0, 10).toArray()) {
            assertEquals(3, hand.digits().stream().filter(mine -> mine.label() == digit).count());
        }
        assertEquals("over 30", said.get(said.size() - 1));
        assertEquals(1, sessions);
    }

    @Test
    void whatIsLearnedAfterASessionHasItsLastDigitToo() {
        SteppedExecutor librarian = new SteppedExecutor();
        Hand slow = new Hand(new Profiles(folder), librarian, Runnable::run);
        List<Integer> learned = new ArrayList<>();
        CorrectionPresenter session = new CorrectionPresenter(
                new Sayings(), slow, new Canvas(), () -> Instant.ofEpochSecond(seconds++), new Random(1),
                () -> learned.add(slow.digits().size()));
        session.beginSession();
        for (int digit = 0; digit < 30; digit++) {
            draw();
            session.next();
        }
        while (librarian.waiting() > 0) {
            librarian.step();
        }
        assertEquals(List.of(30), learned);
    }

    @Test
    void aSessionWaitsForADrawing() {
        presenter.beginSession();
        presenter.next();
        assertEquals(List.of(), hand.digits());
    }

    @Test
    void whatASessionKeptUntilItsEndStays() {
        presenter.beginSession();
        draw();
        presenter.next();
        presenter.endSession();
        assertEquals(1, hand.digits().size());
        assertEquals("over 1", said.get(said.size() - 1));
        assertEquals(0, sessions);
    }

    @Test
    void whatCannotBeKeptIsSaidAndEndsASession() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("file"));
        CorrectionPresenter helpless = new CorrectionPresenter(
                new Sayings(), new Hand(new Profiles(noFolder), Runnable::run, Runnable::run), new Canvas(), () -> Instant.EPOCH,
                new Random(1), () -> sessions++);
        helpless.beginSession();
        draw();
        helpless.next();
        assertEquals("problem", said.get(said.size() - 1));
        assertFalse(helpless.isInSession());
        draw();
        helpless.correct(7);
        assertEquals("problem", said.get(said.size() - 1));
    }

    @Test
    void everyProfileHasDigitsOfItsOwn() {
        draw();
        presenter.correct(7);
        hand.use("Ann");
        assertEquals(List.of(), hand.digits());
        hand.use(Profiles.FIRST);
        assertEquals(1, hand.digits().size());
        assertEquals(List.of(Profiles.FIRST, "Ann"), hand.profiles());
    }

    private final class Canvas implements CorrectionPresenter.Drawing {

        @Override
        public Ink ink() {
            return drawn;
        }

        @Override
        public Ink chosen() {
            return chosen == null ? drawn : chosen;
        }

        @Override
        public void clear() {
            drawn = Ink.NONE;
        }
    }

    private final class Sayings implements CorrectionView {

        @Override
        public void showOffer() {
            said.add("offer");
        }

        @Override
        public void showKept(int label) {
            said.add("kept " + label);
        }

        @Override
        public void showNothingDrawn() {
            said.add("nothing drawn");
        }

        @Override
        public void showWish(int digit, int number, int of) {
            said.add("wish");
        }

        @Override
        public void showSessionOver(int digits) {
            said.add("over " + digits);
        }

        @Override
        public void showProblem(Message problem) {
            said.add("problem");
        }
    }
}
