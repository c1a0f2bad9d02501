package dev.inkling.ui.tour;

import org.jspecify.annotations.Nullable;

/** Leads through the tour at the user's own pace, and ends it at any step. Called on the user interface's thread only. */
public final class TourPresenter {

    private final TourView view;
    private final Runnable begun;
    /** Null while it is not open. */
    private @Nullable TourStep step;

    /** @param begun told each time that it begins, before anything is pointed at */
    public TourPresenter(TourView view, Runnable begun) {
        this.view = view;
        this.begun = begun;
    }

    /** From the first step on, also where it was left in the middle. */
    public void begin() {
        begun.run();
        show(TourStep.values()[0]);
    }

    /** Goes on to the next step; after the last one the tour is over. */
    public void next() {
        if (step == TourStep.values()[TourStep.values().length - 1]) {
            end();
        } else if (step != null) {
            show(TourStep.values()[step.ordinal() + 1]);
        }
    }

    /** Goes back to the step before; the first one stays. */
    public void back() {
        if (step != null && step.ordinal() > 0) {
            show(TourStep.values()[step.ordinal() - 1]);
        }
    }

    /** Ends it wherever it is. @return whether it was open */
    public boolean end() {
        boolean open = step != null;
        step = null;
        view.hide();
        return open;
    }

    private void show(TourStep next) {
        step = next;
        view.show(next);
    }
}
