package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.TestedDigit;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Printable;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import org.jspecify.annotations.Nullable;

/** Figures and names of the evaluation tab in the language chosen. */
final class EvaluateWords {

    private final Texts texts;
    private final Numbers numbers;

    EvaluateWords(Texts texts) {
        this.texts = texts;
        numbers = new Numbers(texts);
    }

    /** @return in percent to two decimals: 100 is said of all only */
    String percent(double share) {
        return numbers.share(share);
    }

    /** @return in percent to one decimal; 0.0 is said of none only, and 100.0 of all */
    String shortPercent(double share) {
        return numbers.percent(share == 0 || share == 1 ? share : Math.max(0.001, Math.min(0.999, share)), 1);
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

    /** @return what the list of misread digits is called */
    String mistakes() {
        return texts.get("evaluate.tab.mistakes");
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
