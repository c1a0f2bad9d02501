package dev.inkling.ui.train;

import dev.inkling.data.sources.WeightedSource;
import dev.inkling.platform.Message;
import java.util.List;

/** Which digits there are to learn from. Called on the user interface's thread. */
public interface DigitSources {

    /** @return what the user chose; one at least */
    List<WeightedSource> chosen();

    /** @param sources what a run learns from that goes on */
    void show(List<WeightedSource> sources);

    /** @param notes what was found in the files that were read */
    void wereRead(List<Message> notes);

    /** Reading what was chosen did not work. */
    void couldNotBeRead();
}
