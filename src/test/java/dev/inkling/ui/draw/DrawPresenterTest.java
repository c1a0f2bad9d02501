package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.platform.Message;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import dev.inkling.ui.SteppedExecutor;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DrawPresenterTest {

    private final RecordingView view = new RecordingView();
    private final SteppedExecutor worker = new SteppedExecutor();
    private final SteppedExecutor later = new SteppedExecutor();
    private final List<Ink> rasterized = new ArrayList<>();
    private final DrawPresenter presenter = new DrawPresenter(
            view,
            ink -> {
                rasterized.add(ink);
                return new Rasterizer().rasterize(ink);
            },
            worker,
            Runnable::run,
            later);

    @Test
    void saysThatTheModelLoadsUntilItHas() {
        assertEquals("loading", view.model);
        presenter.modelLoaded(new CountingRecognizer());
        assertEquals("ready", view.model);
    }

    @Test
    void readsWhileTheStrokeGrows() {
        presenter.modelLoaded(new CountingRecognizer());
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
        presenter.modelLoaded(new CountingRecognizer());
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
        presenter.modelLoaded(new CountingRecognizer());
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
        presenter.modelLoaded(new CountingRecognizer());
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
        presenter.modelLoaded(new CountingRecognizer());
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
        presenter.modelLoaded(new CountingRecognizer() {
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
        presenter.modelLoaded(new CountingRecognizer() {
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
    void severalDigitsAreSetOffAndOneOfThemIsShown() {
        presenter.modelLoaded(new CountingRecognizer());
        line(0);
        worker.step();
        assertEquals("", view.marks);
        assertEquals("7", presenter.text());
        line(5);
        worker.step();
        worker.step();
        assertEquals("77", view.marks);
        assertEquals(1, view.chosenMark, "the last one");
        assertEquals("77", presenter.text());
        assertEquals(presenter.ink().strokes().subList(1, 2), presenter.chosenInk().strokes());
        presenter.choose(0);
        assertEquals(0, view.chosenMark);
        assertEquals(presenter.ink().strokes().subList(0, 1), presenter.chosenInk().strokes());
        presenter.clear();
        assertTrue(presenter.chosenInk().isEmpty());
        assertEquals("", view.marks);
        assertEquals("", presenter.text());
    }

    @Test
    void noDoubtIsSaidUntilThePenHasRested() {
        presenter.modelLoaded(new DoubtingRecognizer());
        presenter.strokeBegun(new Point(0, 0));
        worker.step();
        assertNull(view.doubted, "the pen is down");
        presenter.strokeExtended(new Point(3, 4));
        worker.step();
        presenter.strokeEnded();
        assertNull(view.doubted, "the pen was down just now");
        assertEquals("7", presenter.text());
        later.step();
        assertEquals(Doubt.NO_DIGIT, view.doubted);
        assertEquals("?", presenter.text());
    }

    @Test
    void anotherStrokeBegunMeanwhileIsWaitedForToo() {
        presenter.modelLoaded(new DoubtingRecognizer());
        draw();
        worker.step();
        presenter.strokeBegun(new Point(1, 1));
        later.step();
        while (worker.waiting() > 0) {
            worker.step();
        }
        assertNull(view.doubted);
        presenter.strokeEnded();
        later.step();
        assertEquals(Doubt.NO_DIGIT, view.doubted);
    }

    @Test
    void whatWasOpenedOrBroughtBackIsDoubtedAtOnce() {
        presenter.modelLoaded(new DoubtingRecognizer());
        draw();
        presenter.open(Ink.of(Stroke.of(new Point(0, 0), new Point(0, 9))));
        while (worker.waiting() > 0) {
            worker.step();
        }
        assertEquals(Doubt.NO_DIGIT, view.doubted);
    }

    private static BufferedImage picture(int... bars) {
        BufferedImage picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 200, 100);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(6));
        for (int x : bars) {
            graphics.drawLine(x, 20, x, 80);
        }
        graphics.dispose();
        return picture;
    }

    @Test
    void aPictureIsReadAndItsDigitsAreBoxedWhereTheyAreShown() {
        presenter.modelLoaded(new CountingRecognizer());
        draw();
        presenter.open(picture(50, 150));
        while (worker.waiting() > 0) {
            worker.step();
        }
        assertEquals("77", view.marks);
        assertEquals(-50 * 0.94 / 200, view.boxes.get(0).middleX(), 0.01);
        assertTrue(presenter.ink().isEmpty());
        presenter.undo();
        assertNull(view.picture);
        assertEquals(1, view.ink.strokes().size());
    }

    /** A network that sees the raster of the ink of a picture would see another one. */
    @Test
    void aRasterIsReadAsItStands() {
        float[] pixels = new float[Raster.PIXELS];
        pixels[3] = 0.3f;
        pixels[400] = 1;
        Raster raster = Raster.of(pixels);
        List<InkReading> told = new ArrayList<>();
        presenter.modelLoaded(new CountingRecognizer());
        presenter.follow(new Onlooker() {
            @Override
            public void read(InkReading reading) {
                told.add(reading);
            }

            @Override
            public void nothingDrawn() {}
        });
        presenter.open(raster);
        worker.step();
        assertEquals(raster, told.get(0).raster());
        assertEquals(7, view.shown.mostProbable());
        assertFalse(view.searched);
        assertEquals(0xff, view.picture.getRGB(20 * (400 % 28), 20 * (400 / 28)) & 0xff);
        presenter.undo();
        assertNull(view.picture);
    }

    @Test
    void aPictureWithoutInkHasNoGuess() {
        presenter.modelLoaded(new CountingRecognizer());
        presenter.open(picture());
        worker.step();
        assertTrue(view.noInk);
        assertEquals("", presenter.text());
    }

    @Test
    void aStrokeTakesThePlaceOfThePictureAndUndoBringsItBack() {
        presenter.modelLoaded(new CountingRecognizer());
        BufferedImage picture = picture(50);
        presenter.open(picture);
        presenter.strokeBegun(new Point(0, 0));
        assertNull(view.picture);
        presenter.strokeEnded();
        assertNull(presenter.picture());
        presenter.undo();
        assertEquals(picture, view.picture);
    }

    @Test
    void movesWithoutAStrokeDrawNothing() {
        presenter.strokeExtended(new Point(1, 1));
        presenter.strokeEnded();
        assertTrue(presenter.ink().isEmpty());
        assertNull(view.ink);
    }

    private void draw() {
        presenter.strokeBegun(new Point(0, 0));
        presenter.strokeExtended(new Point(3, 4));
        presenter.strokeEnded();
    }

    private void line(double x) {
        presenter.strokeBegun(new Point(x, 0));
        presenter.strokeExtended(new Point(x, 9));
        presenter.strokeEnded();
    }

    /** Takes everything for a seven that is hardly a digit. */
    private static final class DoubtingRecognizer extends CountingRecognizer {

        @Override
        public Prediction recognize(Raster raster) {
            return new Prediction(new float[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 0}, 0.1);
        }
    }

    private static final class RecordingView implements DrawView {

        private String model;
        private String commands;
        private Ink ink;
        private boolean empty;
        private int answers;
        private Prediction shown;
        private Doubt doubted;
        private String marks;
        private int chosenMark;
        private List<Box> boxes;
        private BufferedImage picture;
        private boolean searched;
        private boolean noInk;

        @Override
        public void showInk(Ink shown) {
            ink = shown;
        }

        @Override
        public void showPrediction(Prediction prediction, Raster raster, Doubt doubt) {
            answers++;
            empty = false;
            shown = prediction;
            doubted = doubt;
        }

        @Override
        public void showMarks(List<ShownMark> shownMarks, int chosen) {
            marks = shownMarks.stream().map(ShownMark::text).collect(Collectors.joining());
            chosenMark = chosen;
            boxes = shownMarks.stream().map(ShownMark::box).toList();
        }

        @Override
        public void showPicture(BufferedImage shownPicture, boolean inkLookedFor) {
            picture = shownPicture;
            searched = inkLookedFor;
        }

        @Override
        public void showNoInk() {
            empty = true;
            noInk = true;
        }

        @Override
        public void showNoGuess() {
            empty = true;
        }

        @Override
        public void showModelLoading() {
            model = "loading";
        }

        @Override
        public void showNetworkInTraining() {
            model = "in training";
        }

        @Override
        public void showModelReady() {
            model = "ready";
        }

        @Override
        public void showModelProblem(Message problem) {
            model = "problem: " + problem;
        }

        @Override
        public void showCommands(boolean undo, boolean redo, boolean clear) {
            commands = (undo ? "u" : "-") + (redo ? "r" : "-") + (clear ? "c" : "-");
        }
    }

    private static class CountingRecognizer implements Recognizer {

        @Override
        public Prediction recognize(Raster raster) {
            return new Prediction(new float[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 0});
        }

        @Override
        public List<Prediction> recognize(List<Raster> rasters) {
            return rasters.stream().map(this::recognize).toList();
        }

        @Override
        public void close() {}
    }
}
