package dev.inkling.ui.train;

import dev.inkling.training.DataOrigin;

/** Which digits there are to learn from. Called on the user interface's thread. */
public interface DigitSources {

    /** @return what the user chose */
    DigitSource chosen();

    /** @return where digits of this origin should be found */
    DigitSource of(DataOrigin origin);
}
