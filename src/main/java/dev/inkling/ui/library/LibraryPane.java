package dev.inkling.ui.library;

import dev.inkling.library.StoredModel;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.RowMenu;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The model library: the list, beside it how the selected model came to be, below what can be done with it. */
public final class LibraryPane extends BorderPane implements LibraryView {

    private static final double LIST_SHARE = 0.68;
    /** Pixels; in less, list and provenance have no room side by side. */
    private static final double NARROW = 820;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final FileDialogs dialogs;
    private LibraryPresenter presenter;

    private final ModelTable table;
    private final ModelDetails details;
    private final NoteStrip note;
    private final Button use = button("use", this::use);
    private final Button trainFurther = button("train-further", this::trainFurther);
    private final Button rename = button("rename", this::rename);
    private final Button delete = button("delete", this::delete);
    private final Button export = button("export", this::export);
    private final Button bringIn = button("import", this::bringIn);
    private final FirstModel first;
    private Runnable train = () -> {};
    private boolean filling;

    public LibraryPane(Texts texts, FileDialogs dialogs) {
        this.texts = texts;
        this.dialogs = dialogs;
        ModelWords words = new ModelWords(texts);
        table = new ModelTable(texts, words, (model, wish) -> presenter.rename(wish));
        details = new ModelDetails(texts, words);
        note = new NoteStrip(texts, words, () -> presenter.undoDelete());
        say(use, "use", KeyCode.ENTER);
        say(trainFurther, "train-further", null);
        say(rename, "rename", KeyCode.F2);
        say(delete, "delete", KeyCode.DELETE);
        say(export, "export", null);
        say(bringIn, "import", null);
        table.getSelectionModel().selectedItemProperty().addListener((selection, before, now) -> selected(now));
        table.setOnKeyPressed(this::keyPressed);
        table.setContextMenu(new RowMenu(texts, this::line, use, trainFurther, rename, delete, export));
        first = new FirstModel(texts, () -> train.run());
        StackPane list = new StackPane(table, first);
        SplitPane sides = new SplitPane(list, details);
        sides.setDividerPositions(LIST_SHARE);
        sides.orientationProperty()
                .bind(Bindings.when(widthProperty().lessThan(NARROW))
                        .then(Orientation.VERTICAL)
                        .otherwise(Orientation.HORIZONTAL));
        SplitPane.setResizableWithParent(details, false);
        getStyleClass().add("library-pane");
        setCenter(sides);
        setBottom(below());
    }

    @CalledFirst
    public void present(LibraryPresenter models) {
        presenter = models;
    }

    /** @param toTraining leads to where networks are trained, offered while there is no model but the bundled one */
    public void offerTraining(Runnable toTraining) {
        train = toTraining;
    }

    private Optional<String> line() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).flatMap(CommandLineBox::line);
    }

    private Node below() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        use.getStyleClass().add("accent");
        HBox commands = new HBox(use, trainFurther, gap, rename, delete, export, bringIn);
        commands.getStyleClass().add("commands");
        VBox below = new VBox(note, commands);
        below.getStyleClass().add("below");
        return below;
    }

    private static Button button(String command, Runnable action) {
        Button button = new Button();
        button.setId("model-" + command);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** @param key does the same in the list; null for none */
    private void say(Button button, String command, @Nullable KeyCode key) {
        button.textProperty().bind(texts.of("library." + command));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(texts.of("library." + command + ".tip").concat(key == null ? "" : " (" + key.getName() + ")"));
        button.setTooltip(tooltip);
        button.accessibleHelpProperty().bind(tooltip.textProperty());
    }

    private void keyPressed(KeyEvent event) {
        if (UNDO.match(event) && table.getEditingCell() == null) {
            note.undo();
            event.consume();
        }
        if (table.getEditingCell() != null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> use();
            case F2 -> rename();
            case DELETE -> delete();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void selected(@Nullable StoredModel model) {
        if (!filling) {
            details.show(model);
            presenter.select(model == null ? null : model.name());
        }
    }

    private void use() {
        presenter.use();
    }

    private void trainFurther() {
        presenter.trainFurther();
    }

    private void rename() {
        if (!rename.isDisabled()) {
            table.editName();
        }
    }

    private void delete() {
        presenter.delete();
        table.requestFocus();
    }

    private void export() {
        StoredModel model = table.getSelectionModel().getSelectedItem();
        String fileName = (model.isBundled() ? "inkling" : model.title()) + ".zip";
        dialogs.save(getScene().getWindow(), texts.get("library.export.title"), fileName)
                .ifPresent(presenter::exportTo);
    }

    private void bringIn() {
        dialogs.open(getScene().getWindow(), texts.get("library.import.title")).ifPresent(presenter::importFrom);
    }

    @Override
    public void showModels(List<StoredModel> models, String inUse, @Nullable String selected) {
        filling = true;
        table.show(models, inUse, selected);
        filling = false;
        first.setVisible(models.size() == 1);
        details.show(table.getSelectionModel().getSelectedItem());
    }

    @Override
    public void showNote(@Nullable Note shown) {
        note.show(shown);
    }

    @Override
    public void showCommands(Commands commands) {
        use.setDisable(!commands.use());
        trainFurther.setDisable(!commands.trainFurther());
        rename.setDisable(!commands.rename());
        delete.setDisable(!commands.delete());
        export.setDisable(!commands.export());
        bringIn.setDisable(!commands.bringIn());
    }
}
