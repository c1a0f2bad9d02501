package dev.inkling.ui.train;

import dev.inkling.training.Model;

/** Receives a new model that the user wants to read with. */
@FunctionalInterface
public interface ModelTaker {

    /** @param testAccuracy share of the test digits read rightly, 0 to 1 */
    void accept(Model model, double testAccuracy);
}
