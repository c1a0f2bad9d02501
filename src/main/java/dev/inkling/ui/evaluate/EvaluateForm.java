package dev.inkling.ui.evaluate;

import dev.inkling.library.StoredModel;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.Choosers;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedCell;
import dev.inkling.ui.evaluate.DataChoice.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which model reads which digits, and how far it is. */
final class EvaluateForm extends FlowPane {

    private final Texts texts;
    private final ComboBox<StoredModel> model = new ComboBox<>();
    private final ComboBox<Optional<StoredModel>> against = new ComboBox<>();
    private final ComboBox<DataChoice> data = new ComboBox<>();
    private final CommandButton start;
    private final CommandButton cancel;
    private final ProgressBar progress = new ProgressBar(0);
    private EvaluatePresenter presenter;
    private boolean filling;

    EvaluateForm(Texts texts, EvaluateWords words) {
        this.texts = texts;
        box(model, "evaluate-model");
        box(against, "evaluate-against");
        box(data, "evaluate-data");
        data.setPrefWidth(220);
        WordedCell.name(model, texts, words::model);
        WordedCell.name(against, texts, choice -> words.model(choice.orElse(null)));
        WordedCell.name(data, texts, words::data);
        start = new CommandButton(texts, "evaluate-start", "evaluate.start", () -> presenter.evaluate());
        start.getStyleClass().add("accent");
        start.setDisable(true);
        cancel = new CommandButton(texts, "evaluate-cancel", "evaluate.cancel", () -> presenter.cancel());
        progress.setId("evaluate-progress");
        progress.accessibleTextProperty().bind(texts.of("evaluate.progress"));
        start.managedProperty().bind(start.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        HBox commands = new HBox(start, cancel, progress);
        commands.getStyleClass().add("commands");
        getStyleClass().add("evaluate-form");
        HBox digits = new HBox(data, adding());
        digits.getStyleClass().add("commands");
        getChildren().setAll(
                named("evaluate.model", model, model), named("evaluate.against", against, against),
                named("evaluate.data", data, digits), commands);
        setRowValignment(VPos.BOTTOM);
        model.setOnAction(event -> chosen());
        against.setOnAction(event -> chosen());
        data.setOnAction(event -> chosen());
    }

    private static void box(ComboBox<?> box, String id) {
        box.setId(id);
        box.setPrefWidth(165);
    }

    private VBox named(String key, Node of, Node shown) {
        Label name = new Label();
        name.textProperty().bind(texts.of(key));
        name.setLabelFor(of);
        name.getStyleClass().add("text-muted");
        VBox named = new VBox(name, shown);
        named.getStyleClass().add("plan-field");
        return named;
    }

    private MenuButton adding() {
        MenuButton add = new MenuButton();
        add.setId("evaluate-data-add");
        add.textProperty().bind(texts.of("evaluate.data.add"));
        add.setMinWidth(USE_PREF_SIZE);
        MenuItem folder = new MenuItem();
        folder.setId("evaluate-data-folder");
        folder.textProperty().bind(texts.of("evaluate.data.folder"));
        folder.setOnAction(event -> add(Kind.FOLDER, Choosers.folder(this, texts.get("evaluate.data.folder"))));
        MenuItem ink = new MenuItem();
        ink.setId("evaluate-data-ink");
        ink.textProperty().bind(texts.of("evaluate.data.ink"));
        ink.setOnAction(event -> add(Kind.INK, Choosers.ink(this, texts.get("evaluate.data.ink"))));
        add.getItems().setAll(folder, ink);
        return add;
    }

    private void add(Kind kind, Optional<Path> place) {
        place.ifPresent(chosen -> presenter.addData(kind, chosen));
    }

    @CalledFirst
    void present(EvaluatePresenter evaluation) {
        presenter = evaluation;
    }

    private void chosen() {
        if (filling) {
            return;
        }
        if (model.getValue() != null) {
            presenter.chooseModel(model.getValue().name());
        }
        presenter.chooseAgainst(against.getValue() == null ? null : against.getValue().map(StoredModel::name).orElse(null));
        presenter.chooseData(data.getValue());
    }

    void showModels(List<StoredModel> models, String chosenName, @Nullable String againstName) {
        filling = true;
        model.getItems().setAll(models);
        List<Optional<StoredModel>> others = new ArrayList<>(models.stream().map(Optional::of).toList());
        others.add(0, Optional.empty());
        against.getItems().setAll(others);
        model.setValue(models.stream().filter(of -> of.name().equals(chosenName)).findFirst().orElse(null));
        against.setValue(models.stream().filter(of -> of.name().equals(againstName)).findFirst());
        start.setDisable(models.isEmpty());
        filling = false;
    }

    void showData(List<DataChoice> choices, DataChoice choice) {
        filling = true;
        data.getItems().setAll(choices);
        data.setValue(choice);
        filling = false;
    }

    void showProgress(double share) {
        progress.setProgress(share);
        working(true);
    }

    void hideProgress() {
        working(false);
    }

    private void working(boolean now) {
        boolean hadFocus = start.isFocused() || cancel.isFocused();
        progress.setVisible(now);
        cancel.setVisible(now);
        start.setVisible(!now);
        start.setDisable(model.getItems().isEmpty());
        if (hadFocus) {
            (now ? cancel : start).requestFocus();
        }
    }
}
