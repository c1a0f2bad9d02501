package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SpareTimeTest {

    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private boolean penDown;
    private final SpareTime spare = new SpareTime(pauses::add, () -> penDown);

    @Test
    void thereIsAPauseBeforeEachPiece() {
        spare.execute(() -> done.add("first"));
        spare.execute(() -> done.add("second"));
        assertEquals(List.of(), done);
        pauses.remove().run();
        assertEquals(List.of("first"), done);
        pauses.remove().run();
        assertEquals(List.of("first", "second"), done);
        assertEquals(0, pauses.size());
    }

    @Test
    void nothingIsDoneWhileThePenIsDown() {
        penDown = true;
        spare.execute(() -> done.add("first"));
        pauses.remove().run();
        assertEquals(List.of(), done);
        penDown = false;
        pauses.remove().run();
        assertEquals(List.of("first"), done);
    }

    @Test
    void whatAPieceAddsHasItsTurnAfterThoseThatWait() {
        spare.execute(() -> {
            done.add("first");
            spare.execute(() -> done.add("added"));
        });
        spare.execute(() -> done.add("second"));
        while (!pauses.isEmpty()) {
            pauses.remove().run();
        }
        assertEquals(List.of("first", "second", "added"), done);
    }
}
