package dev.inkling.ui.draw;

import dev.inkling.recognition.Prediction;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ProgressBar;

/** Moves bars to where they shall be, frame by frame, or at once. */
final class BarMotion extends AnimationTimer {

    private final List<ProgressBar> bars;
    private final Approach approach = new Approach(Prediction.DIGITS);
    private boolean smooth;
    private long last;

    /** @param bars ten of them when they move */
    BarMotion(List<ProgressBar> bars) {
        this.bars = bars;
    }

    void setSmooth(boolean whether) {
        smooth = whether;
    }

    /** @param shares of each bar, 0 to 1 */
    void moveTo(float[] shares) {
        approach.begin(shares);
        if (smooth) {
            last = System.nanoTime();
            start();
        } else {
            pass(Approach.NANOSECONDS);
        }
    }

    @Override
    public void handle(long now) {
        pass(Math.max(0, now - last));
        last = now;
    }

    private void pass(double nanoseconds) {
        if (approach.pass(nanoseconds)) {
            stop();
        }
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).setProgress(approach.share(i));
        }
    }
}
