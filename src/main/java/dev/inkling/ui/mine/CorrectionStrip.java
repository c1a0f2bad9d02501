package dev.inkling.ui.mine;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Message;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the drawing: says what it was, and what was kept. */
public final class CorrectionStrip extends VBox implements CorrectionView {

    /** It offers a correction, and nothing else: not worth a word while nothing is drawn. */
    private static final PseudoClass OFFER = PseudoClass.getPseudoClass("offer");

    private final Texts texts;
    private final Consumer<@Nullable ObservableValue<String>> asked;
    private final Label words = new Label();
    private final CommandButton noDigit;
    private final CommandButton undo;
    private final CommandButton next;
    private final CommandButton end;
    private CorrectionPresenter presenter;

    /** @param asked told what to draw, where it is drawn; null for any digit */
    public CorrectionStrip(Texts texts, Consumer<@Nullable ObservableValue<String>> asked) {
        this.texts = texts;
        this.asked = asked;
        noDigit = new CommandButton(
                texts, "correct-none", "mine.correct.none", () -> presenter.correct(LabelledDigits.NO_DIGIT));
        undo = new CommandButton(texts, "correct-undo", "mine.correct.undo", () -> presenter.undo());
        next = new CommandButton(texts, "session-next", "mine.session.next", () -> presenter.next());
        end = new CommandButton(texts, "session-end", "mine.session.end", () -> presenter.endSession());
        words.setId("correction");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        FlowPane buttons = new FlowPane(noDigit, undo, next, end);
        for (CommandButton button : new CommandButton[] {noDigit, undo, next, end}) {
            button.setFocusTraversable(false);
            button.managedProperty().bind(button.visibleProperty());
        }
        buttons.getStyleClass().add("buttons");
        getStyleClass().add("correction-strip");
        getChildren().addAll(words, buttons);
    }

    @CalledFirst
    public void present(CorrectionPresenter corrections) {
        presenter = corrections;
    }

    /** The keys of the draw tab: a digit corrects, N says that it is none, Enter goes on in a session. */
    public void keyPressed(KeyEvent event) {
        if (event.isConsumed() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode().isDigitKey()) {
            String name = event.getCode().getName();
            presenter.correct(name.charAt(name.length() - 1) - '0');
            event.consume();
        } else if (event.getCode() == KeyCode.N) {
            presenter.correct(LabelledDigits.NO_DIGIT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && presenter.isInSession()) {
            presenter.next();
            event.consume();
        }
    }

    @Override
    public void showOffer() {
        say("mine.correct.offer");
        show(true, false, false);
        pseudoClassStateChanged(OFFER, true);
    }

    @Override
    public void showKept(int label) {
        if (label == LabelledDigits.NO_DIGIT) {
            say("mine.correct.kept.none");
        } else {
            say("mine.correct.kept", label);
        }
        show(false, true, false);
    }

    @Override
    public void showNothingDrawn() {
        say("mine.correct.nothing");
    }

    @Override
    public void showWish(int digit, int number, int of) {
        say("mine.session.wish", digit, number, of);
        asked.accept(texts.of("mine.session.asked", digit));
        show(false, false, true);
    }

    @Override
    public void showSessionOver(int digits) {
        say("mine.session.over", digits);
        show(true, false, false);
        pseudoClassStateChanged(OFFER, false);
    }

    @Override
    public void showProblem(Message problem) {
        words.textProperty().bind(texts.of(problem));
        show(true, false, false);
    }

    private void say(String key, Object... values) {
        words.textProperty().bind(texts.of(key, values));
    }

    private void show(boolean correcting, boolean kept, boolean session) {
        if (!session) {
            asked.accept(null);
        }
        pseudoClassStateChanged(OFFER, false);
        noDigit.setVisible(correcting);
        undo.setVisible(kept);
        next.setVisible(session);
        end.setVisible(session);
    }
}
