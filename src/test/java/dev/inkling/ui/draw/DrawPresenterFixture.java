package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.raster.Rasterizer;
import dev.inkling.ui.SteppedExecutor;
import java.util.ArrayList;
import java.util.List;

/** A draw tab without a window; its worker and its clock work when they are told to. */
abstract class DrawPresenterFixture {

    final RecordingDrawView view = new RecordingDrawView();
    final SteppedExecutor worker = new SteppedExecutor();
    final SteppedExecutor later = new SteppedExecutor();
    final List<Ink> rasterized = new ArrayList<>();
    final DrawPresenter presenter = new DrawPresenter(
            view,
            ink -> {
                rasterized.add(ink);
                return new Rasterizer().rasterize(ink);
            },
            worker,
            Runnable::run,
            later);

    void draw() {
        presenter.strokeBegun(new Point(0, 0));
        presenter.strokeExtended(new Point(3, 4));
        presenter.strokeEnded();
    }

    void line(double x) {
        presenter.strokeBegun(new Point(x, 0));
        presenter.strokeExtended(new Point(x, 9));
        presenter.strokeEnded();
    }
}
