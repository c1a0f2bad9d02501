package dev.inkling.ui.draw;

import dev.inkling.reading.ReadDigit;
import dev.inkling.reading.Reading;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is shown of the newest reading: which of several digits, and whether a doubt about it is said. It is not while
 * the pen is down or was just now: a half-drawn digit is none yet, and would flicker.
 */
final class Guess {

    private final DrawView view;
    private final Executor later;
    private Reading reading = Reading.NONE;
    /** Why the only one is no digit; null where it is one. */
    private @Nullable Doubt doubt;
    /** Of several digits; the last one until the user chooses another. */
    private int chosen;
    private boolean wet;
    /** Begun so far: the pen has rested for a while when there is none more. */
    private long strokes;

    /** @param later runs it so long after a stroke that what is drawn may be finished */
    Guess(DrawView view, Executor later) {
        this.view = view;
        this.later = later;
    }

    /**
     * @param newest at least one digit
     * @param why it is no digit; null where it is one, and where there are several
     */
    void show(Reading newest, @Nullable Doubt why) {
        if (newest.digits().size() != reading.digits().size()) {
            chosen = newest.digits().size() - 1;
        }
        reading = newest;
        doubt = why;
        show();
    }

    void showNone() {
        reading = Reading.NONE;
        view.showMarks(List.of(), -1);
        view.showNoGuess();
    }

    void penDown() {
        strokes++;
        wet = true;
    }

    void penUp() {
        long ended = strokes;
        later.execute(() -> {
            if (ended == strokes) {
                dry();
            }
        });
    }

    /** The drawing may be finished. */
    void dry() {
        if (wet) {
            wet = false;
            if (!reading.digits().isEmpty()) {
                show();
            }
        }
    }

    /** @param mark of several, from 0 */
    void choose(int mark) {
        if (mark < reading.digits().size()) {
            chosen = mark;
            show();
        }
    }

    /** @return the one that is shown; only while there is one */
    ReadDigit digit() {
        return reading.digits().get(chosen);
    }

    /** @return all of them, in the order of reading */
    List<ReadDigit> digits() {
        return reading.digits();
    }

    /** @return what is read, as text; empty where nothing is drawn */
    String text() {
        return reading.digits().stream().map(this::text).collect(Collectors.joining());
    }

    private void show() {
        boolean several = reading.digits().size() > 1;
        List<ShownMark> marks = reading.digits().stream().map(digit -> new ShownMark(digit.box(), text(digit))).toList();
        view.showMarks(several ? marks : List.of(), chosen);
        ReadDigit digit = digit();
        view.showPrediction(digit.prediction(), digit.raster(), wet ? null : several ? doubt(digit.prediction()) : doubt);
    }

    private String text(ReadDigit digit) {
        boolean said = wet || digit.digit().isPresent();
        return said ? String.valueOf(digit.prediction().mostProbable()) : "?";
    }

    /** @return null where it is a digit */
    static @Nullable Doubt doubt(Prediction prediction) {
        if (prediction.digit().isPresent()) {
            return null;
        }
        return prediction.isHardlyDigit() ? Doubt.NO_DIGIT : Doubt.UNSURE;
    }
}
