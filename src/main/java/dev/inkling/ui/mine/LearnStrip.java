package dev.inkling.ui.mine;

import dev.inkling.mine.Folds;
import dev.inkling.mine.Learned;
import dev.inkling.mine.Learned.Comparison;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.DataNames;
import dev.inkling.ui.common.Texts;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How far the learning is, and what came of it. */
final class LearnStrip extends VBox {

    private final Texts texts;
    private final Button learn;
    private final ProgressBar bar = new ProgressBar();
    private final HBox working;
    private final Label outcome = words("learn-outcome");
    private final Label folds = words("learn-folds");
    private final Button back;
    private final Button use;
    private MinePresenter presenter;

    LearnStrip(Texts texts) {
        this.texts = texts;
        learn = new CommandButton(texts, "mine-learn", "mine.learn", () -> presenter.learn());
        learn.getStyleClass().add("accent");
        bar.setId("learn-progress");
        bar.accessibleTextProperty().bind(texts.of("mine.learning"));
        Label doing = new Label();
        doing.textProperty().bind(texts.of("mine.learning"));
        working = new HBox(doing, bar, new CommandButton(texts, "learn-cancel", "mine.cancel", () -> presenter.cancel()));
        working.getStyleClass().add("working");
        back = new CommandButton(texts, "learn-back", "mine.back", () -> presenter.goBack());
        use = new CommandButton(texts, "learn-use", "mine.use", () -> presenter.useLearned());
        HBox choices = new HBox(back, use);
        choices.getStyleClass().add("working");
        getStyleClass().add("learn-strip");
        getChildren().addAll(working, outcome, folds, choices);
        getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
        for (Button button : new Button[] {back, use}) {
            button.managedProperty().bind(button.visibleProperty());
            button.setVisible(false);
        }
    }

    private static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setVisible(false);
        return label;
    }

    @CalledFirst
    void present(MinePresenter mine) {
        presenter = mine;
    }

    Button learn() {
        return learn;
    }

    void offer(boolean can) {
        learn.setDisable(!can);
    }

    void showLearning(double share) {
        bar.setProgress(share);
        working.setVisible(true);
    }

    void showNotLearning() {
        working.setVisible(false);
    }

    /** @param known null for nothing */
    void showOutcome(@Nullable Outcome known) {
        outcome.setVisible(known != null);
        folds.setVisible(known != null && (known.finding() || known.folds() != null));
        back.setVisible(known != null && known.inUse());
        use.setVisible(known != null && !known.inUse());
        if (known != null) {
            outcome.textProperty()
                    .bind(Bindings.createStringBinding(() -> text(known.learned(), known.inUse()), texts.languageProperty()));
            showFolds(known.folds());
        }
    }

    private void showFolds(Folds.@Nullable Result result) {
        if (result == null) {
            folds.textProperty().bind(texts.of("mine.folds.finding"));
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        } else {
            folds.textProperty().bind(texts.of("mine.folds", result.digits(), result.wrongBefore(), result.wrongAfter()));
        }
    }

    private String text(Learned learned, boolean inUse) {
        String first = learned.isAdvisable() ? texts.get(inUse ? "mine.learned" : "mine.learned.back") : texts.get("mine.advice");
        String sets = learned.comparisons().stream().map(this::line).collect(Collectors.joining("\n"));
        String slips = learned.slips() == 0 ? "" : texts.get("mine.slips", learned.slips()) + "\n";
        return first + "\n" + slips + sets;
    }

    private String line(Comparison comparison) {
        return texts.get(
                "mine.compared", new DataNames(texts).say(comparison.after().set()), comparison.after().digits(),
                comparison.before().digits() - comparison.before().right(),
                comparison.after().digits() - comparison.after().right());
    }
}
