package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Point;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is drawn, and when it is read. */
class DrawPresenterTest extends DrawPresenterFixture {

    @Test
    void saysThatTheModelLoadsUntilItHas() {
        assertEquals("loading", view.model);
        presenter.modelLoaded(new SevenReader());
        assertEquals("ready", view.model);
    }

    @Test
    void readsWhileTheStrokeGrows() {
        presenter.modelLoaded(new SevenReader());
        presenter.strokeBegun(new Point(0, 0));
        worker.step();
        assertEquals(1, view.answers);
        presenter.strokeExtended(new Point(1, 1));
        worker.step();
        assertEquals(2, view.answers);
        assertEquals(2, rasterized.get(1).strokes().get(0).points().size());
    }

    @Test
    void whileOneIsReadOnlyTheNewestWaits() {
        presenter.modelLoaded(new SevenReader());
        presenter.strokeBegun(new Point(0, 0));
        for (int i = 1; i <= 50; i++) {
            presenter.strokeExtended(new Point(i, i));
        }
        assertEquals(1, worker.waiting());
        worker.step();
        worker.step();
        assertEquals(0, worker.waiting());
        assertEquals(51, rasterized.get(1).strokes().get(0).points().size());
    }

    @Test
    void anAnswerToInkThatIsGoneIsDropped() {
        presenter.modelLoaded(new SevenReader());
        draw();
        presenter.clear();
        worker.step();
        assertEquals(0, view.answers);
        assertTrue(view.empty);
    }

    @Test
    void inkDrawnBeforeTheModelCameIsReadWhenItComes() {
        draw();
        assertEquals(0, worker.waiting());
        presenter.modelLoaded(new SevenReader());
        worker.step();
        assertEquals(1, view.answers);
    }

    @Test
    void withoutAModelOneCanStillDrawAndUndo() {
        presenter.modelFailed(Message.of("other", "The bundled model is damaged"));
        draw();
        presenter.undo();
        assertEquals("problem: The bundled model is damaged", view.model);
        assertTrue(presenter.ink().isEmpty());
    }

    @Test
    void undoAndRedoGoStrokeByStrokeAndOverClear() {
        draw();
        draw();
        presenter.clear();
        assertEquals(0, view.ink.strokes().size());
        presenter.undo();
        assertEquals(2, view.ink.strokes().size());
        presenter.undo();
        assertEquals(1, view.ink.strokes().size());
        presenter.redo();
        presenter.redo();
        assertTrue(view.ink.isEmpty());
        presenter.undo();
        draw();
        presenter.redo();
        assertEquals(3, presenter.ink().strokes().size(), "a new stroke ends what could be redone");
    }

    @Test
    void commandsAreOfferedOnlyWhenTheyDoSomething() {
        assertEquals("---", view.commands);
        draw();
        assertEquals("u-c", view.commands);
        presenter.undo();
        assertEquals("-r-", view.commands);
        presenter.redo();
        presenter.clear();
        assertEquals("u--", view.commands);
    }

    @Test
    void anEmptyCanvasHasNoGuess() {
        presenter.modelLoaded(new SevenReader());
        draw();
        worker.step();
        worker.step();
        assertFalse(view.empty);
        presenter.undo();
        assertTrue(view.empty);
        assertEquals(0, worker.waiting());
    }

    @Test
    void aReaderThatFailsIsSaidAndDrawingGoesOn() {
        presenter.modelLoaded(new SevenReader() {
            @Override
            public Prediction recognize(Raster raster) {
                throw new IllegalStateException("out of ink");
            }
        });
        draw();
        worker.step();
        assertTrue(view.model.contains("out of ink"), view.model);
        draw();
        assertEquals(2, presenter.ink().strokes().size());
    }

    @Test
    void aProblemIsForgottenWhenReadingWorksAgain() {
        AtomicReference<Error> failure = new AtomicReference<>(new OutOfMemoryError("Java heap space"));
        presenter.modelLoaded(new SevenReader() {
            @Override
            public Prediction recognize(Raster raster) {
                if (failure.get() != null) {
                    throw failure.get();
                }
                return super.recognize(raster);
            }
        });
        presenter.strokeBegun(new Point(0, 0));
        worker.step();
        assertTrue(view.model.contains("out of memory"), view.model);
        failure.set(null);
        presenter.strokeExtended(new Point(3, 4));
        worker.step();
        assertEquals("ready", view.model);
        assertEquals(1, view.answers);
    }

    @Test
    void movesWithoutAStrokeDrawNothing() {
        presenter.strokeExtended(new Point(1, 1));
        presenter.strokeEnded();
        assertTrue(presenter.ink().isEmpty());
        assertNull(view.ink);
    }
}
