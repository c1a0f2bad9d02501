package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the draw tab can show. All calls come on the user interface's thread. */
public interface DrawView {

    /** Replaces everything on the canvas, after undo, redo and clear. */
    void showInk(Ink ink);

    /**
     * @param raster what the network saw
     * @param doubt why it is read as no digit; null when it is read as one, or is not finished
     */
    void showPrediction(Prediction prediction, Raster raster, @Nullable Doubt doubt);

    /**
     * Sets the digits off where there are several; they are what is guessed. Comes before the prediction of one of them.
     *
     * @param marks in the order of reading; none where there is one digit or less
     * @param chosen whose prediction is shown
     */
    void showMarks(List<ShownMark> marks, int chosen);

    /**
     * @param picture behind the ink, as large as fits; null for none
     * @param searched whether ink is looked for in it, else it is read as it stands
     */
    void showPicture(@Nullable BufferedImage picture, boolean searched);

    /** There is no ink in the picture: no guess, no raster. */
    void showNoInk();

    /** The canvas is empty: no guess, no raster. */
    void showNoGuess();

    void showModelLoading();

    void showModelReady();

    /** It is not the model in use that reads. */
    void showNetworkInTraining();

    /** @param problem what is wrong with the model and what to do, for the user */
    void showModelProblem(Message problem);

    /** Which of the three commands have something to do. */
    void showCommands(boolean undo, boolean redo, boolean clear);
}
