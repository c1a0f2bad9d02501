package dev.inkling.ui.draw;

import dev.inkling.platform.Message;
import dev.inkling.raster.picture.KeptStages;
import java.util.List;

/** Shows how the ink of a picture is found. Called on the user interface's thread. */
public interface StepsView {

    /** @param offered whether there is a picture whose steps can be looked at */
    void offer(boolean offered);

    /** @param steps in their order; none while they are looked for, or where there is nothing to show */
    void show(List<KeptStages.Kept> steps);

    void showProblem(Message problem);
}
