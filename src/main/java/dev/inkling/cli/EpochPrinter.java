package dev.inkling.cli;

import dev.inkling.training.EpochResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a line an epoch, as text or as JSON. */
final class EpochPrinter {

    private final Output output;
    private final boolean json;

    EpochPrinter(Output output, boolean json) {
        this.output = output;
        this.json = json;
    }

    void print(EpochResult result) {
        if (json) {
            output.json(new Epoch(result));
        } else {
            output.line(String.format(Locale.ROOT, "epoch %d of %d: loss %.4f%s, %,.0f images/s, %.1f s",
                    result.epoch(), result.epochs(), result.loss(), accuracy(result.accuracy()), result.imagesPerSecond(),
                    result.seconds()));
        }
    }

    /** Nothing where no digits are held back. */
    private static String accuracy(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, ", accuracy %.2f %%", 100 * share);
    }

    /** The keys of the JSON object. */
    private record Epoch(
            int epoch, @Nullable Double loss, @Nullable Double accuracy, @Nullable Double imagesPerSecond,
            @Nullable Double seconds) {

        Epoch(EpochResult result) {
            this(result.epoch(), finite(result.loss()), finite(result.accuracy()), finite(result.imagesPerSecond()),
                    finite(result.seconds()));
        }

        /** JSON has no NaN. */
        private static @Nullable Double finite(double value) {
            return Double.isFinite(value) ? value : null;
        }
    }
}
