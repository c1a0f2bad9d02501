package dev.inkling.ui.mine;

import dev.inkling.data.LabelledDigits;
import dev.inkling.mine.Lesson;
import dev.inkling.mine.MyDigit;
import dev.inkling.platform.Message;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.Choosers;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The tab of the user's own digits: all of them to look through, and what can be done with them. */
public final class MinePane extends VBox implements MineView {

    private final Texts texts;
    private final ProfileChoice profiles;
    private final LearnStrip learning;
    private final Label count = new Label();
    private final Label problem = new Label();
    private final InkTiles tiles;
    private final Button delete;
    private final Button undo;
    private final List<Button> labels = new ArrayList<>();
    private MinePresenter presenter;
    private final FirstDigits first;
    private final Node relabel;
    /** Null when none is chosen. */
    private @Nullable InkTile chosen;

    public MinePane(Texts texts, Runnable beginSession) {
        this.texts = texts;
        profiles = new ProfileChoice(texts, name -> presenter.useProfile(name));
        learning = new LearnStrip(texts);
        delete = new CommandButton(texts, "mine-delete", "mine.delete", () -> withChosen(presenter::delete));
        undo = new CommandButton(texts, "mine-undo", "mine.undo", () -> presenter.undo());
        Label promise = wrapped("mine-promise");
        promise.textProperty().bind(texts.of("mine.promise"));
        count.setId("mine-count");
        problem.setId("mine-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        problem.getStyleClass().add("problem");
        FlowPane commands = new FlowPane(
                new CommandButton(texts, "mine-session", "mine.session.begin", beginSession), learning.learn(),
                new CommandButton(texts, "mine-export", "mine.export", this::export),
                new CommandButton(texts, "mine-import", "mine.import", this::importDigits), undo);
        commands.getStyleClass().add("buttons");
        tiles = new InkTiles(texts, this::choose);
        first = new FirstDigits(texts, beginSession);
        ScrollPane scroll = new ScrollPane(new StackPane(tiles, first));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("ink-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        relabel = labelButtons();
        getStyleClass().add("mine-pane");
        getChildren().addAll(promise, commands, problem, learning, count, relabel, scroll);
        tiles.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        choose(null);
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node labelButtons() {
        Label words = new Label();
        words.textProperty().bind(texts.of("mine.relabel"));
        FlowPane row = new FlowPane(words);
        for (int label = 0; label <= LabelledDigits.NO_DIGIT; label++) {
            int wanted = label;
            Button button = new Button(String.valueOf(label));
            if (label == LabelledDigits.NO_DIGIT) {
                button.textProperty().bind(texts.of("mine.none"));
            }
            button.setId("mine-label-" + label);
            button.setOnAction(event -> withChosen(digit -> presenter.relabel(digit, wanted)));
            labels.add(button);
        }
        row.getChildren().addAll(labels);
        row.getChildren().add(delete);
        row.getStyleClass().add("buttons");
        return row;
    }

    @CalledFirst
    public void present(MinePresenter mine) {
        presenter = mine;
        learning.present(mine);
    }

    /** @return to be put beside the language */
    public MenuButton profileChoice() {
        return profiles;
    }

    private void keyPressed(KeyEvent event) {
        if (chosen == null) {
            return;
        }
        if (event.getCode().isDigitKey()) {
            String name = event.getCode().getName();
            presenter.relabel(chosen.digit(), name.charAt(name.length() - 1) - '0');
        } else if (event.getCode() == KeyCode.N) {
            presenter.relabel(chosen.digit(), LabelledDigits.NO_DIGIT);
        } else if (event.getCode() == KeyCode.DELETE) {
            presenter.delete(chosen.digit());
        }
    }

    private void withChosen(Consumer<MyDigit> action) {
        if (chosen != null) {
            action.accept(chosen.digit());
        }
    }

    private void choose(@Nullable InkTile tile) {
        if (chosen != null) {
            chosen.choose(false);
        }
        chosen = tile;
        if (tile != null) {
            tile.choose(true);
        }
        delete.setDisable(tile == null);
        labels.forEach(button -> button.setDisable(tile == null));
    }

    private void export() {
        Choosers.save(this, texts.get("mine.export"), "my-digits", "jsonl").ifPresent(file -> presenter.exportTo(file));
    }

    private void importDigits() {
        Choosers.ink(this, texts.get("mine.import")).ifPresent(file -> presenter.importFrom(file));
    }

    @Override
    public void showDigits(List<MyDigit> digits, boolean canUndo) {
        problem.setVisible(false);
        choose(null);
        tiles.show(digits);
        first.setVisible(digits.isEmpty());
        relabel.setVisible(!digits.isEmpty());
        count.textProperty().bind(texts.of("mine.count", digits.size(), Lesson.LEAST_DIGITS));
        undo.setDisable(!canUndo);
    }

    @Override
    public void showProfiles(List<String> names, String chosenName) {
        profiles.show(names, chosenName);
    }

    @Override
    public void showProblem(Message told) {
        problem.textProperty().bind(texts.of(told));
        problem.setVisible(true);
    }

    @Override
    public void showLearning(double share) {
        learning.showLearning(share);
    }

    @Override
    public void showNotLearning() {
        learning.showNotLearning();
    }

    @Override
    public void offerLearning(boolean can) {
        learning.offer(can);
    }

    @Override
    public void showOutcome(@Nullable Outcome outcome) {
        learning.showOutcome(outcome);
    }
}
