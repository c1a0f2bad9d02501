package dev.inkling.ui.why;

import dev.inkling.explanation.Occlusion;
import dev.inkling.ink.Ink;
import dev.inkling.raster.Deformation;
import dev.inkling.raster.Framing;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.LayerView;
import dev.inkling.recognition.Recognizer;
import dev.inkling.ui.common.Newest;
import dev.inkling.ui.draw.InkReading;
import dev.inkling.ui.draw.Onlooker;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is explained: the newest reading, on the page that is open, and nothing while all is closed. Called on the user
 * interface's thread; computes on a worker of its own and leaves the network to the reader of the ink between any two calls.
 */
public final class WhyPresenter implements Onlooker {

    /** Pixels of the raster: what a hairline leaves of a digit. */
    static final double THIN_PEN = 0.8;

    /** Long enough for a thread that waits for the network to get it. */
    private static final long BREATH_NANOS = 200_000;

    private final WhyView view;
    private final Newest work;
    /** Null for none. */
    private @Nullable InkReading newest;
    private boolean open;
    private Page page = Page.EVIDENCE;
    private boolean scaled = true;
    private boolean centred = true;
    private boolean fullPen = true;
    private Deformation deformation = Deformation.NONE;

    /**
     * @param worker not the one that reads ink
     * @param ui runs what touches the view
     */
    public WhyPresenter(WhyView view, Executor worker, Executor ui) {
        this.view = view;
        work = new Newest(worker, ui);
        view.showNothing();
    }

    @Override
    public void read(InkReading reading) {
        newest = reading;
        explain();
    }

    @Override
    public void nothingDrawn() {
        newest = null;
        work.drop();
        view.showNothing();
    }

    /** Nothing is computed while it is closed. */
    public void setOpen(boolean opened) {
        open = opened;
        work.drop();
        explain();
    }

    void choose(Page chosen) {
        page = chosen;
        work.drop();
        explain();
    }

    /** Which of the steps from ink to raster are taken. */
    void take(boolean scaling, boolean centring, boolean penOfFullWidth) {
        scaled = scaling;
        centred = centring;
        fullPen = penOfFullWidth;
        explain();
    }

    void deform(Deformation by) {
        deformation = by;
        explain();
    }

    private void explain() {
        if (!open || newest == null) {
            return;
        }
        InkReading reading = newest;
        view.showGuess(reading.prediction());
        switch (page) {
            case EVIDENCE -> work.ask(answering -> findEvidence(answering, reading));
            case STEPS -> {
                Framing framing = framing(reading.ink());
                work.ask(answering -> takeSteps(answering, reading, framing));
            }
            case BREAK -> {
                Deformation by = deformation;
                work.ask(answering -> tryOut(answering, reading, by));
            }
            case LAYERS -> work.ask(answering -> lookInside(answering, reading));
        }
    }

    private void findEvidence(Newest.Answering answering, InkReading reading) {
        Occlusion.explain(reading.reader(), reading.raster(), () -> breathe() && answering.isWanted())
                .ifPresent(map -> answering.show(() -> view.showEvidence(map)));
    }

    private Framing framing(Ink ink) {
        return new Framing(scaled, centred, fullPen ? Rasterizer.PEN_WIDTH : THIN_PEN, Steps.page(ink));
    }

    private void takeSteps(Newest.Answering answering, InkReading reading, Framing framing) {
        if (reading.ink().isEmpty()) {
            Raster asRead = reading.raster(); // of a picture, which is framed in other steps
            Steps none = new Steps(reading.ink(), asRead, asRead, reading.prediction(), reading.prediction());
            answering.show(() -> view.showSteps(none));
            return;
        }
        Rasterizer rasterizer = new Rasterizer(framing);
        Raster raster = rasterizer.rasterize(reading.ink());
        Steps steps = new Steps(
                reading.ink(),
                rasterizer.sized(reading.ink()),
                raster,
                reading.reader().recognize(raster),
                reading.prediction());
        answering.show(() -> view.showSteps(steps));
    }

    private void tryOut(Newest.Answering answering, InkReading reading, Deformation by) {
        Recognizer reader = reading.reader();
        Raster after = by.apply(reading.raster(), Reach.SEED);
        Trial trial = new Trial(reading.raster(), reading.prediction(), after, reader.recognize(after));
        answering.show(() -> view.showTrial(trial));
        Reach.of(reader, reading.raster(), reading.prediction(), by, () -> breathe() && answering.isNewest())
                .ifPresent(reach -> answering.show(() -> view.showReach(reach)));
    }

    private void lookInside(Newest.Answering answering, InkReading reading) {
        List<LayerView> layers = reading.reader().layers(reading.raster());
        answering.show(() -> view.showLayers(layers));
    }

    private static boolean breathe() {
        LockSupport.parkNanos(BREATH_NANOS);
        return true;
    }
}
