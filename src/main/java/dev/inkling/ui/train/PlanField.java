package dev.inkling.ui.train;

import dev.inkling.ui.common.Texts;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One line of the plan: its name, what is chosen or typed, and what it does. */
final class PlanField extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label hint = new Label();

    /** @param name of the field: its id is "plan-" and this, its texts are under "train.plan." */
    PlanField(Texts texts, String name, Control input) {
        input.setId("plan-" + name);
        input.setMaxWidth(Double.MAX_VALUE);
        Label label = new Label();
        label.textProperty().bind(texts.of("train.plan." + name));
        label.setLabelFor(input);
        label.getStyleClass().add("heading");
        hint.textProperty().bind(texts.of("train.plan." + name + ".hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        input.accessibleTextProperty().bind(label.textProperty());
        input.accessibleHelpProperty().bind(hint.textProperty());
        getStyleClass().add("plan-field");
        getChildren().addAll(label, input, hint);
    }

    /** @param check throws an IllegalArgumentException for what cannot be */
    static PlanField of(Texts texts, String name, TextField input, Consumer<String> check) {
        PlanField field = new PlanField(texts, name, input);
        StringProperty text = input.textProperty();
        text.addListener((value, before, now) -> {
            boolean wrong = isWrong(now.strip(), check);
            input.pseudoClassStateChanged(WRONG, wrong);
            field.hint.pseudoClassStateChanged(WRONG, wrong);
        });
        return field;
    }

    private static boolean isWrong(String text, Consumer<String> check) {
        try {
            check.accept(text);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
