package dev.inkling.ui.train;

import dev.inkling.runs.Run;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;

/** How the model of a run reads beside the one in use, which can be exchanged for it. */
final class ResultStrip extends Strip {

    private final Texts texts;
    private final RunWords words;
    private final Consumer<Run> use;
    /** Whose model it is; null before the first. */
    private @Nullable Run offered;

    /** @param use told the run whose model the user takes */
    ResultStrip(Texts texts, RunWords words, Consumer<Run> use) {
        super("result");
        this.texts = texts;
        this.words = words;
        this.use = use;
        offer(
                new CommandButton(texts, "use-model", "train.use", this::take),
                new CommandButton(texts, "keep-model", "train.keep", this::hide));
    }

    void show(Run run, List<Comparison> comparisons) {
        offered = run;
        say(Bindings.createStringBinding(() -> words.result(run, comparisons), texts.languageProperty()));
    }

    private void take() {
        hide();
        if (offered != null) {
            use.accept(offered);
        }
    }
}
