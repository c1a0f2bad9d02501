package dev.inkling.ui.train;

import dev.inkling.raster.Raster;
import dev.inkling.training.Network;
import dev.inkling.training.Optimizer;
import dev.inkling.training.Preset;
import dev.inkling.training.Schedule;
import dev.inkling.training.Split;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.Texts;
import dev.inkling.ui.WordedCell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Asks for a training plan. A value that cannot be is refused where it is typed. */
final class PlanForm extends VBox {

    private static final TrainingPlan ANY = TrainingPlan.of(Network.SEED);

    private final Texts texts;
    /** Empty for a plan of the user's own. */
    private final ComboBox<Optional<Preset>> preset = new ComboBox<>();
    private final ComboBox<Network> network = new ComboBox<>();
    private final TextField epochs = new TextField();
    private final TextField batch = new TextField();
    private final TextField rate = new TextField();
    private final ComboBox<Optimizer> optimizer = new ComboBox<>();
    private final ComboBox<Schedule> schedule = new ComboBox<>();
    private final TextField dropout = new TextField();
    private final TextField l2 = new TextField();
    private final TextField digits = new TextField();
    private final TextField heldBack = new TextField();
    private final TextField patience = new TextField();
    private final TextField seed = new TextField();
    private final AugmentationForm augmentation;
    /** Null while a field is wrong. */
    private final ReadOnlyObjectWrapper<TrainingPlan> plan = new ReadOnlyObjectWrapper<>();
    private boolean filling;

    /** @param samples digits to show the augmentation on */
    PlanForm(Texts texts, List<Raster> samples) {
        this.texts = texts;
        augmentation = new AugmentationForm(texts, samples);
        getStyleClass().add("plan-form");
        preset.getItems().add(Optional.empty());
        Arrays.stream(Preset.values()).map(Optional::of).forEach(preset.getItems()::add);
        WordedCell.name(preset, texts, choice -> texts.get("train.preset." + choice.map(PlanForm::key).orElse("own")));
        preset.valueProperty().addListener((value, before, now) -> now.map(Preset::plan).ifPresent(this::fill));
        choices(network, Network.values(), "network");
        choices(optimizer, Optimizer.values(), "optimizer");
        choices(schedule, Schedule.values(), "schedule");
        network.valueProperty().addListener((value, before, now) -> fill(TrainingPlan.of(now)));
        optimizer.valueProperty().addListener(value -> changed());
        schedule.valueProperty().addListener(value -> changed());
        augmentation.valueProperty().addListener(value -> changed());
        getChildren().addAll(
                new PlanField(texts, "preset", preset),
                new PlanField(texts, "network", network),
                field("epochs", epochs, text -> ANY.withEpochs(Integer.parseInt(text))),
                field("batch", batch, text -> ANY.withBatch(Integer.parseInt(text))),
                field("rate", rate, text -> ANY.withLearningRate(Double.parseDouble(text))),
                section("learning",
                        new PlanField(texts, "optimizer", optimizer),
                        new PlanField(texts, "schedule", schedule),
                        field("dropout", dropout, text -> ANY.withDropout(Double.parseDouble(text))),
                        field("l2", l2, text -> ANY.withL2(Double.parseDouble(text)))),
                section("digits-and-end",
                        field("digits", digits, text -> ANY.withDigits(Integer.parseInt(text))),
                        field("held-back", heldBack, text -> ANY.withHeldBack(Integer.parseInt(text))),
                        field("patience", patience, text -> ANY.withPatience(Integer.parseInt(text))),
                        field("seed", seed, text -> ANY.withSeed(Long.parseLong(text)))),
                section("augmentation", augmentation));
        fill(Preset.QUICK.plan());
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
        epochs.setText(String.valueOf(from.epochs()));
        batch.setText(String.valueOf(from.batch()));
        rate.setText(String.valueOf(from.learningRate()));
        optimizer.setValue(from.optimizer());
        schedule.setValue(from.schedule());
        dropout.setText(String.valueOf(from.dropout()));
        l2.setText(String.valueOf(from.l2()));
        digits.setText(String.valueOf(from.digits()));
        heldBack.setText(String.valueOf(from.heldBack()));
        patience.setText(String.valueOf(from.patience()));
        seed.setText(String.valueOf(from.seed()));
        augmentation.fill(from.augmentation());
        filling = false;
        changed();
    }

    private void changed() {
        if (filling) {
            return;
        }
        plan.set(read());
        filling = true;
        preset.setValue(Arrays.stream(Preset.values())
                .filter(named -> named.plan().equals(plan.get()))
                .findFirst());
        filling = false;
    }

    /** @return null when a field is wrong */
    private TrainingPlan read() {
        try {
            return new TrainingPlan(
                    network.getValue(),
                    Integer.parseInt(epochs.getText().strip()),
                    Integer.parseInt(batch.getText().strip()),
                    optimizer.getValue(),
                    Double.parseDouble(rate.getText().strip()),
                    schedule.getValue(),
                    Double.parseDouble(dropout.getText().strip()),
                    Double.parseDouble(l2.getText().strip()),
                    augmentation.valueProperty().get(),
                    Integer.parseInt(heldBack.getText().strip()),
                    Integer.parseInt(patience.getText().strip()),
                    Integer.parseInt(digits.getText().strip()),
                    Long.parseLong(seed.getText().strip()),
                    Split.BALANCED);
        } catch (IllegalArgumentException e) {
            return null;
        }
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
