package dev.inkling.ui.train;

import dev.inkling.data.Split;
import dev.inkling.raster.Raster;
import dev.inkling.training.Activation;
import dev.inkling.training.Loss;
import dev.inkling.training.Network;
import dev.inkling.training.Optimizer;
import dev.inkling.training.Preset;
import dev.inkling.training.Schedule;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedCell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks for a training plan. A value that cannot be is refused where it is typed. */
final class PlanForm extends VBox {

    private static final TrainingPlan ANY = TrainingPlan.of(Network.SEED);

    private final Texts texts;
    private final ComboBox<Network> network = new ComboBox<>();
    private final TextField epochs = new TextField();
    private final TextField batch = new TextField();
    private final TextField rate = new TextField();
    private final ComboBox<Optimizer> optimizer = new ComboBox<>();
    private final ComboBox<Schedule> schedule = new ComboBox<>();
    private final ComboBox<Loss> loss = new ComboBox<>();
    private final ComboBox<Activation> activation = new ComboBox<>();
    private final TextField dropout = new TextField();
    private final TextField l2 = new TextField();
    private final TextField averaging = new TextField();
    private final TextField digits = new TextField();
    private final TextField heldBack = new TextField();
    private final TextField patience = new TextField();
    private final TextField seed = new TextField();
    private final AugmentationForm augmentation;
    private final ReadOnlyObjectWrapper<@Nullable TrainingPlan> plan = new ReadOnlyObjectWrapper<>();
    private boolean filling;

    /** @param samples digits to show the augmentation on */
    PlanForm(Texts texts, List<Raster> samples) {
        this.texts = texts;
        augmentation = new AugmentationForm(texts, samples);
        getStyleClass().add("plan-form");
        choices(network, Network.values(), "network");
        choices(optimizer, Optimizer.values(), "optimizer");
        choices(schedule, Schedule.values(), "schedule");
        choices(loss, Loss.values(), "loss");
        choices(activation, Activation.values(), "activation");
        network.valueProperty().addListener((value, before, now) -> fill(TrainingPlan.of(now)));
        List.of(optimizer, schedule, loss, activation)
                .forEach(choice -> choice.valueProperty().addListener(value -> changed()));
        augmentation.valueProperty().addListener(value -> changed());
        getChildren().addAll(
                new PlanField(texts, "network", network),
                field("epochs", epochs, text -> ANY.withEpochs(Integer.parseInt(text))),
                field("batch", batch, text -> ANY.withBatch(Integer.parseInt(text))),
                field("rate", rate, text -> ANY.withLearningRate(Double.parseDouble(text))),
                section("learning",
                        new PlanField(texts, "optimizer", optimizer),
                        new PlanField(texts, "schedule", schedule),
                        new PlanField(texts, "loss", loss),
                        new PlanField(texts, "activation", activation),
                        field("dropout", dropout, text -> ANY.withDropout(Double.parseDouble(text))),
                        field("l2", l2, text -> ANY.withL2(Double.parseDouble(text))),
                        field("averaging", averaging, text -> ANY.withAveraging(Double.parseDouble(text)))),
                section("digits-and-end",
                        field("digits", digits, text -> ANY.withDigits(Integer.parseInt(text))),
                        field("held-back", heldBack, text -> ANY.withHeldBack(Integer.parseInt(text))),
                        field("patience", patience, text -> ANY.withPatience(Integer.parseInt(text))),
                        field("seed", seed, text -> ANY.withSeed(Long.parseLong(text)))),
                section("augmentation", augmentation));
        fill(Preset.QUICK.plan());
    }

    /** @return null while a field is wrong */
    ReadOnlyObjectProperty<@Nullable TrainingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** @return whether a field holds what cannot be */
    BooleanBinding wrong() {
        return plan.isNull();
    }

    /** @return empty when a field is wrong */
    Optional<TrainingPlan> plan() {
        return Optional.ofNullable(plan.get());
    }

    void choose(Network kind) {
        network.setValue(kind);
    }

    void fill(TrainingPlan from) {
        if (filling) {
            return;
        }
        filling = true;
        network.setValue(from.network());
        epochs.setText(String.valueOf(from.end().epochs()));
        batch.setText(String.valueOf(from.learning().batch()));
        rate.setText(String.valueOf(from.learning().learningRate()));
        optimizer.setValue(from.learning().optimizer());
        schedule.setValue(from.learning().schedule());
        loss.setValue(from.learning().loss());
        activation.setValue(from.learning().activation());
        dropout.setText(String.valueOf(from.regularization().dropout()));
        l2.setText(String.valueOf(from.regularization().l2()));
        averaging.setText(String.valueOf(from.regularization().averaging()));
        digits.setText(String.valueOf(from.data().digits()));
        heldBack.setText(String.valueOf(from.data().heldBack()));
        patience.setText(String.valueOf(from.end().patience()));
        seed.setText(String.valueOf(from.seed()));
        augmentation.fill(from.regularization().augmentation());
        filling = false;
        changed();
    }

    private void changed() {
        if (filling) {
            return;
        }
        plan.set(read());
    }

    /** @return null when a field is wrong */
    private @Nullable TrainingPlan read() {
        try {
            return new TrainingPlan(
                    network.getValue(),
                    new TrainingPlan.Learning(
                            whole(batch), optimizer.getValue(), number(rate), schedule.getValue(), loss.getValue(),
                            activation.getValue()),
                    new TrainingPlan.Regularization(
                            number(dropout), number(l2), augmentation.valueProperty().get(), number(averaging), 0),
                    new TrainingPlan.DataShare(whole(heldBack), whole(digits), Split.BALANCED),
                    new TrainingPlan.End(whole(epochs), whole(patience)),
                    Long.parseLong(seed.getText().strip()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int whole(TextField field) {
        return Integer.parseInt(field.getText().strip());
    }

    private static double number(TextField field) {
        return Double.parseDouble(field.getText().strip());
    }

    private PlanField field(String name, TextField input, Consumer<String> check) {
        input.textProperty().addListener(text -> changed());
        return PlanField.of(texts, name, input, check);
    }

    private TitledPane section(String name, Node... content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("plan-section");
        TitledPane section = new TitledPane();
        section.setId("plan-" + name);
        section.textProperty().bind(texts.of("train.plan." + name));
        section.setContent(box);
        section.setExpanded(false);
        section.setAnimated(false);
        return section;
    }

    private <E extends Enum<E>> void choices(ComboBox<E> box, E[] values, String name) {
        box.getItems().setAll(values);
        WordedCell.name(box, texts, value -> texts.get("train.plan." + name + "." + key(value)));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
