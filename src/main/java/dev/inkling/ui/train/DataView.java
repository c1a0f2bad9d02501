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

    /** @param notes what the user should know of the files; none hides them */
    void showDataNotes(List<Message> notes);

    /** @param sources MNIST, the built-in strokes, people's digits, what is no digit, and files of ink; what is done with one names its place here */
    void showSources(List<SourceChoice> sources);

    /** @param bytes of the whole */
    void showDownload(long bytes, long whole);

    void hideDownload();

    /** @param problem what went wrong and what to do, for the user */
    void showDataProblem(Message problem);

    void hideDataProblem();
}
