package dev.inkling.ui.draw;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ProgressBar;

/** Moves bars to where they shall be within a tenth of a second, however often that changes; or at once. */
final class BarMotion extends AnimationTimer {

    private static final double NANOSECONDS = 100e6;
    /** Times e in which a bar comes nearer in that time. */
    private static final double EASE = 4;

    private final List<ProgressBar> bars;
    private float[] targets = {};
    private boolean smooth;
    private long last;
    private double left;

    BarMotion(List<ProgressBar> bars) {
        this.bars = bars;
    }

    void setSmooth(boolean whether) {
        smooth = whether;
    }

    /** @param shares of each bar, 0 to 1 */
    void moveTo(float[] shares) {
        targets = shares.clone();
        if (smooth) {
            left = NANOSECONDS;
            last = System.nanoTime();
            start();
        } else {
            arrive();
        }
    }

    @Override
    public void handle(long now) {
        double passed = Math.max(0, now - last);
        last = now;
        left -= passed;
        if (left <= 0) {
            arrive();
            return;
        }
        double nearer = 1 - Math.exp(-EASE * passed / NANOSECONDS);
        for (int i = 0; i < targets.length; i++) {
            double progress = bars.get(i).getProgress();
            bars.get(i).setProgress(progress + nearer * (targets[i] - progress));
        }
    }

    private void arrive() {
        stop();
        for (int i = 0; i < targets.length; i++) {
            bars.get(i).setProgress(targets[i]);
        }
    }
}
