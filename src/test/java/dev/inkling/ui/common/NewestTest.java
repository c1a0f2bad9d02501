package dev.inkling.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ui.SteppedExecutor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestTest {

    private final SteppedExecutor worker = new SteppedExecutor();
    private final Newest newest = new Newest(worker, Runnable::run);
    private final List<String> shown = new ArrayList<>();

    private void ask(String question) {
        newest.ask(answering -> answering.show(() -> shown.add(question)));
    }

    @Test
    void ofThoseThatWaitOnlyTheNewestIsAnswered() {
        ask("1");
        ask("2");
        ask("3");
        assertEquals(1, worker.waiting());
        worker.step();
        worker.step();
        assertEquals(List.of("1", "3"), shown);
        assertEquals(0, worker.waiting());
        assertTrue(newest.isIdle());
    }

    @Test
    void whatIsDroppedIsNotShownAndWhatIsAskedAfterwardsIs() {
        ask("under way");
        ask("waiting");
        newest.drop();
        ask("wanted");
        worker.step();
        assertEquals(List.of(), shown);
        worker.step();
        assertEquals(List.of("wanted"), shown);
    }

    @Test
    void anAnswerUnderWayLearnsThatItIsWantedNoMore() {
        List<Boolean> seen = new ArrayList<>();
        newest.ask(answering -> {
            seen.add(answering.isNewest());
            ask("next");
            seen.add(answering.isNewest());
            seen.add(answering.isWanted());
            newest.drop();
            seen.add(answering.isWanted());
        });
        worker.step();
        assertEquals(List.of(true, false, true, false), seen);
    }

    @Test
    void aFailureStandsInNobodysWay() {
        newest.ask(answering -> {
            throw new IllegalStateException("closed");
        });
        ask("next");
        assertFalse(newest.isIdle());
        worker.step();
        worker.step();
        assertEquals(List.of("next"), shown);
    }
}
