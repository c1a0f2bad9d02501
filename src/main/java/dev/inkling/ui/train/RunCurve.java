package dev.inkling.ui.train;

import java.util.ArrayList;
import java.util.List;

/** What the chart shows of one run. Not thread-safe. */
final class RunCurve {

    /**
     * @param step the last batch of it
     * @param validationLoss in nats; NaN without validation digits
     * @param accuracy on the validation digits, 0 to 1; NaN without any
     */
    record Epoch(int number, long step, double validationLoss, double accuracy) {}

    private final String name;
    private final LossCurve loss = new LossCurve();
    private final List<Epoch> epochs = new ArrayList<>();

    RunCurve(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    LossCurve loss() {
        return loss;
    }

    List<Epoch> epochs() {
        return epochs;
    }

    long lastStep() {
        return loss.buckets() == 0 ? 0 : loss.step(loss.buckets() - 1);
    }
}
