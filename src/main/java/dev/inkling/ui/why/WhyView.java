package dev.inkling.ui.why;

import dev.inkling.explanation.HeatMap;
import dev.inkling.recognition.LayerView;
import dev.inkling.recognition.Prediction;
import java.util.List;

/** What the explanation can show. All calls come on the user interface's thread. */
public interface WhyView {

    /** What is explained. */
    void showGuess(Prediction prediction);

    void showEvidence(HeatMap map);

    void showSteps(Steps steps);

    void showTrial(Trial trial);

    /** How far the knobs can be turned; null while that is not known. */
    void showReach(Reach reach);

    /** @param layers none where the network cannot be looked into */
    void showLayers(List<LayerView> layers);

    /** There is no ink to explain. */
    void showNothing();
}
