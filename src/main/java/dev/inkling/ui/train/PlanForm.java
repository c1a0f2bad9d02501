package dev.inkling.ui.train;

import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks for a training plan. A value that cannot be is refused where it is typed. */
final class PlanForm extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final TrainingPlan ANY = TrainingPlan.of(Network.SEED);

    private final Texts texts;
    private final ComboBox<Network> network = new ComboBox<>();
    private final TextField epochs = new TextField();
    private final TextField batch = new TextField();
    private final TextField rate = new TextField();
    private final TextField seed = new TextField();
    private final CheckBox augment = new CheckBox();

    PlanForm(Texts texts) {
        this.texts = texts;
        getStyleClass().add("plan-form");
        network.getItems().setAll(Network.values());
        network.setMaxWidth(Double.MAX_VALUE);
        network.converterProperty().bind(Bindings.createObjectBinding(this::names, texts.languageProperty()));
        network.valueProperty().addListener((value, before, now) -> fill(TrainingPlan.of(now)));
        augment.setId("plan-augment");
        augment.textProperty().bind(texts.of("train.plan.augment"));
        add("network", network);
        add("epochs", epochs, text -> ANY.withEpochs(Integer.parseInt(text)));
        add("batch", batch, text -> ANY.withBatch(Integer.parseInt(text)));
        add("rate", rate, text -> ANY.withLearningRate(Double.parseDouble(text)));
        add("seed", seed, text -> ANY.withSeed(Long.parseLong(text)));
        getChildren().addAll(augment, hint("augment"));
        network.setValue(Network.QUICK);
    }

    /** @return whether a field holds what cannot be */
    BooleanBinding wrong() {
        return Bindings.createBooleanBinding(
                () -> plan().isEmpty(),
                epochs.textProperty(), batch.textProperty(), rate.textProperty(), seed.textProperty());
    }

    /** @return empty when a field is wrong */
    Optional<TrainingPlan> plan() {
        try {
            return Optional.of(new TrainingPlan(
                    network.getValue(),
                    Integer.parseInt(epochs.getText().strip()),
                    Integer.parseInt(batch.getText().strip()),
                    Double.parseDouble(rate.getText().strip()),
                    Long.parseLong(seed.getText().strip()),
                    augment.isSelected()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void choose(Network kind) {
        network.setValue(kind);
    }

    private void fill(TrainingPlan plan) {
        epochs.setText(String.valueOf(plan.epochs()));
        batch.setText(String.valueOf(plan.batch()));
        rate.setText(String.valueOf(plan.learningRate()));
        seed.setText(String.valueOf(plan.seed()));
        augment.setSelected(plan.augment());
    }

    private StringConverter<Network> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Network kind) {
                return kind == null ? "" : texts.get("train.plan.network." + kind.id());
            }

            @Override
            public Network fromString(String name) {
                return Arrays.stream(Network.values()).filter(kind -> toString(kind).equals(name)).findFirst().orElse(null);
            }
        };
    }

    private void add(String name, TextField input, Consumer<String> check) {
        Label hint = add(name, input);
        input.textProperty().addListener((value, before, now) -> {
            boolean wrong = isWrong(now.strip(), check);
            input.pseudoClassStateChanged(WRONG, wrong);
            hint.pseudoClassStateChanged(WRONG, wrong);
        });
    }

    private static boolean isWrong(String text, Consumer<String> check) {
        try {
            check.accept(text);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private Label add(String name, Control input) {
        input.setId("plan-" + name);
        Label label = new Label();
        label.textProperty().bind(texts.of("train.plan." + name));
        label.setLabelFor(input);
        label.getStyleClass().add("heading");
        Label hint = hint(name);
        input.accessibleTextProperty().bind(label.textProperty());
        input.accessibleHelpProperty().bind(hint.textProperty());
        getChildren().addAll(label, input, hint);
        return hint;
    }

    private Label hint(String name) {
        Label hint = new Label();
        hint.textProperty().bind(texts.of("train.plan." + name + ".hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        return hint;
    }
}
