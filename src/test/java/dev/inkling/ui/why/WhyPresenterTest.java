package dev.inkling.ui.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.explanation.HeatMap;
import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Deformation;
import dev.inkling.raster.Framing;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.LayerView;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import dev.inkling.ui.SteppedExecutor;
import dev.inkling.ui.draw.InkReading;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyPresenterTest {

    private static final Ink BAR = Ink.of(Stroke.of(new Point(-0.2, 0.1), new Point(0.3, 0.1)));
    private static final Ink POLE = Ink.of(Stroke.of(new Point(0, -0.2), new Point(0, 0.2)));

    private final RecordingView view = new RecordingView();
    private final SteppedExecutor worker = new SteppedExecutor();
    private final LowerHalfReader reader = new LowerHalfReader();
    private final WhyPresenter presenter = new WhyPresenter(view, worker, Runnable::run);

    @Test
    void nothingIsComputedWhileItIsClosed() {
        presenter.read(reading(BAR));
        presenter.choose(Page.BREAK);
        presenter.deform(turned(10));
        assertEquals(0, worker.waiting());
        presenter.setOpen(true);
        assertEquals(1, worker.waiting());
    }

    @Test
    void whatWasReadBeforeItOpenedIsExplainedThen() {
        presenter.read(reading(BAR));
        presenter.setOpen(true);
        worker.step();
        assertEquals(new Rasterizer().rasterize(BAR), view.map.raster());
    }

    @Test
    void whileOneIsExplainedOnlyTheNewestWaits() {
        presenter.setOpen(true);
        for (int i = 0; i < 20; i++) {
            presenter.read(reading(i < 19 ? BAR : POLE));
        }
        assertEquals(1, worker.waiting());
        worker.step();
        worker.step();
        assertEquals(0, worker.waiting());
        assertEquals(new Rasterizer().rasterize(POLE), view.map.raster());
        assertEquals(2, view.maps);
    }

    @Test
    void anExplanationOfInkThatIsGoneIsDropped() {
        presenter.setOpen(true);
        presenter.read(reading(BAR));
        presenter.nothingDrawn();
        worker.step();
        assertEquals(0, view.maps);
        assertTrue(view.nothing);
        assertEquals(0, reader.asked(), "it gave up before it asked much");
    }

    @Test
    void whatOnePageAskedIsNotShownOnAnother() {
        presenter.setOpen(true);
        presenter.read(reading(BAR));
        presenter.choose(Page.STEPS);
        worker.step();
        worker.step();
        assertEquals(0, view.maps);
        assertEquals(new Rasterizer().rasterize(BAR), view.steps.raster());
    }

    @Test
    void theStepsAreTheRasterizersOwn() {
        presenter.choose(Page.STEPS);
        presenter.setOpen(true);
        presenter.read(reading(BAR));
        worker.step();
        assertEquals(new Rasterizer().rasterize(BAR), view.steps.raster());
        assertEquals(new Rasterizer().sized(BAR), view.steps.sized());
        presenter.take(false, false, false);
        worker.step();
        Framing none = new Framing(false, false, WhyPresenter.THIN_PEN, 1);
        assertEquals(new Rasterizer(none).rasterize(BAR), view.steps.raster());
        assertEquals(reader.recognize(view.steps.raster()).mostProbable(), view.steps.prediction().mostProbable());
        assertEquals(1, view.steps.usual().mostProbable(), "in the middle, half of it is low");
    }

    @Test
    void thePageHasAllOfTheInkOnIt() {
        assertEquals(1, Steps.page(BAR));
        assertEquals(3, Steps.page(Ink.of(Stroke.of(new Point(-1.5, 0), new Point(0, 0.7)))));
    }

    @Test
    void aKnobChangesTheRasterAndTheGuess() {
        presenter.choose(Page.BREAK);
        presenter.setOpen(true);
        presenter.read(reading(BAR));
        worker.step();
        assertEquals(view.trial.before(), view.trial.after());
        Deformation up = Knob.SHIFT_Y.with(Deformation.NONE, -8);
        presenter.deform(up);
        worker.step();
        assertEquals(up.apply(new Rasterizer().rasterize(BAR), Reach.SEED), view.trial.after());
        assertEquals(1, view.trial.usual().mostProbable());
        assertEquals(0, view.trial.prediction().mostProbable());
    }

    @Test
    void theReachIsWhereTheGuessStays() {
        presenter.choose(Page.BREAK);
        presenter.setOpen(true);
        presenter.read(reading(BAR));
        worker.step();
        boolean[] holds = view.reach.holds().get(Knob.SHIFT_Y);
        for (int step = 0; step < holds.length; step++) {
            double down = Reach.valueAt(Knob.SHIFT_Y, step);
            Raster moved = new Deformation(0, 0, down, 1, 0, 0, 0).apply(new Rasterizer().rasterize(BAR), 0);
            assertEquals(reader.recognize(moved).mostProbable() == 1, holds[step], "moved by " + down);
        }
        assertTrue(holds[holds.length - 5]);
        assertEquals(-10, Reach.valueAt(Knob.SHIFT_Y, 0));
        assertEquals(10, Reach.valueAt(Knob.SHIFT_Y, holds.length - 1));
    }

    @Test
    void aNetworkThatIsClosedMeanwhileDoesNotStopTheNextAnswer() {
        presenter.setOpen(true);
        presenter.read(new InkReading(BAR, new Rasterizer().rasterize(BAR), reader.recognize(Raster.BLANK), new ClosedReader()));
        worker.step();
        assertNull(view.map);
        presenter.read(reading(POLE));
        worker.step();
        assertEquals(1, view.maps);
    }

    @Test
    void theLayersAreTheNetworks() {
        presenter.choose(Page.LAYERS);
        presenter.setOpen(true);
        presenter.read(reading(BAR));
        worker.step();
        assertEquals(reader.layers(Raster.BLANK).size(), view.layers.size());
    }

    @Test
    void everyKnobTurnsWhatItSays() {
        for (Knob knob : Knob.values()) {
            Deformation turned = knob.with(Deformation.NONE, knob.most());
            assertEquals(knob.most(), knob.of(turned));
            assertEquals(Deformation.NONE, knob.with(turned, knob.neutral()));
        }
    }

    private InkReading reading(Ink ink) {
        Raster raster = new Rasterizer().rasterize(ink);
        return new InkReading(ink, raster, new LowerHalfReader().recognize(raster), reader);
    }

    private static Deformation turned(double degrees) {
        return Knob.ROTATE.with(Deformation.NONE, degrees);
    }

    private static final class ClosedReader implements Recognizer {

        @Override
        public Prediction recognize(Raster raster) {
            throw new IllegalStateException("This model is closed");
        }

        @Override
        public List<Prediction> recognize(List<Raster> rasters) {
            throw new IllegalStateException("This model is closed");
        }

        @Override
        public void close() {}
    }

    private static final class RecordingView implements WhyView {

        private HeatMap map;
        private int maps;
        private Steps steps;
        private Trial trial;
        private Reach reach;
        private List<LayerView> layers;
        private boolean nothing;

        @Override
        public void showGuess(Prediction prediction) {
            nothing = false;
        }

        @Override
        public void showEvidence(HeatMap shown) {
            map = shown;
            maps++;
        }

        @Override
        public void showSteps(Steps shown) {
            steps = shown;
        }

        @Override
        public void showTrial(Trial shown) {
            trial = shown;
        }

        @Override
        public void showReach(Reach shown) {
            reach = shown;
        }

        @Override
        public void showLayers(List<LayerView> shown) {
            layers = shown;
        }

        @Override
        public void showNothing() {
            nothing = true;
        }
    }
}
