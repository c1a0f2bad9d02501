package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import java.nio.file.Path;
import java.util.List;

/** What the choice of digits can show. All calls come on the user interface's thread. */
public interface DataView {

    void showFound(Path folder);

    /** @param missing plain names of the files that are not there */
    void showMissing(Path folder, List<String> missing);

    /** All files are there, and one of them cannot be used. */
    void showDamaged(Path folder);

    /** @param strokes whether the built-in ones are chosen, and not MNIST */
    void showChosen(boolean strokes);

    /** @param bytes of the whole */
    void showDownload(long bytes, long whole);

    void hideDownload();

    /** @param problem what went wrong and what to do, for the user */
    void showDataProblem(Message problem);

    void hideDataProblem();
}
