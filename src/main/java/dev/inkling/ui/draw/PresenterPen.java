package dev.inkling.ui.draw;

import dev.inkling.ink.Point;
import java.util.function.Supplier;

/** Tells the presenter of strokes as they are drawn. */
final class PresenterPen implements InkCanvas.Pen {

    private final Supplier<DrawPresenter> presenter;
    private final Runnable begun;

    /** @param presenter asked at each point. @param begun told of each stroke before the presenter is */
    PresenterPen(Supplier<DrawPresenter> presenter, Runnable begun) {
        this.presenter = presenter;
        this.begun = begun;
    }

    @Override
    public void down(Point point) {
        begun.run();
        presenter.get().strokeBegun(point);
    }

    @Override
    public void moved(Point point) {
        presenter.get().strokeExtended(point);
    }

    @Override
    public void up() {
        presenter.get().strokeEnded();
    }
}
