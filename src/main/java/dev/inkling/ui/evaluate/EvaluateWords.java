package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Percent;
import dev.inkling.evaluation.TestedDigit;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Printable;
import dev.inkling.ui.common.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures and names of the evaluation tab in the language chosen. */
final class EvaluateWords {

    private final Texts texts;

    EvaluateWords(Texts texts) {
        this.texts = texts;
    }

    /** @return in percent to two decimals: 100 is said of all only */
    String percent(double share) {
        return Percent.of(share) + "%";
    }

    /** @return in percent to one decimal; 0.0 is said of none only, and 100.0 of all */
    String shortPercent(double share) {
        double percent = share == 0 || share == 1 ? 100 * share : Math.max(0.1, Math.min(99.9, 100 * share));
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    /** @param model null for none */
    String model(@Nullable StoredModel model) {
        return model == null ? texts.get("evaluate.against.none") : title(model.title());
    }

    String model(Outcome.Tested tested) {
        return title(tested.title());
    }

    private String title(String title) {
        return title.isEmpty() ? texts.get("library.bundled") : Printable.of(title);
    }

    /** @return the truth and what it was read as; what was answered with "?" says so */
    String change(TestedDigit reading) {
        return reading.truth() + " → " + reading.read() + (reading.isRejected() ? " ?" : "");
    }

    String data(DataChoice choice) {
        return switch (choice.kind()) {
            case MNIST -> texts.get("evaluate.data.mnist");
            case STROKES -> texts.get("data.strokes");
            case OWN -> texts.get("evaluate.data.own");
            case FOLDER, INK -> Printable.of(String.valueOf(choice.where().getFileName()));
        };
    }
}
