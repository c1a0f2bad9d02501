package dev.inkling.ui.tour;

/** What the tour asks of the window. Called on the user interface's thread only. */
public interface TourView {

    /** Points at what the step is about; the tour is open from now on. */
    void show(TourStep step);

    void hide();
}
