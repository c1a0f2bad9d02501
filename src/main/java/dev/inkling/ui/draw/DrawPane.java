package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Texts;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
import javafx.scene.shape.SVGPath;

/** The draw tab: the canvas, and beside it what the network makes of it. */
public final class DrawPane extends BorderPane implements DrawView {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination CLEAR = new KeyCodeCombination(KeyCode.DELETE);
    private static final KeyCombination CLEAR_TOO = new KeyCodeCombination(KeyCode.BACK_SPACE);
    private static final KeyCombination CLEAR_AS_WELL = new KeyCodeCombination(KeyCode.ESCAPE);

    private static final KeyCombination WHY = new KeyCodeCombination(KeyCode.W);
    private static final KeyCombination WHY_TOO = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination STEPS = new KeyCodeCombination(KeyCode.S);

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FOLDER =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private static final String UNDO_ICON = "M7 4 L3 8 L7 12 M3 8 H11 A4 4 0 0 1 11 16 H8";
    private static final String REDO_ICON = "M11 4 L15 8 L11 12 M15 8 H7 A4 4 0 0 0 7 16 H10";
    private static final String CLEAR_ICON = "M3 5 H15 M7 5 V3 H11 V5 M5 5 L6 16 H12 L13 5";

    private static final PseudoClass DOUBTED = PseudoClass.getPseudoClass("doubted");

    private final Texts texts;
    private DrawPresenter presenter;

    private final InkCanvas canvas = new InkCanvas(new PresenterPen());
    private final MarkBoxes boxes;
    private final Label hint = new Label();
    private final GuessCard guess;
    private final Label model = new Label();
    private final RasterPreview preview = new RasterPreview();
    private final ProbabilityBars bars;
    private final VBox probabilities = new VBox();
    private final Button undo;
    private final Button redo;
    private final Button clear;
    private final WhyToggle why;
    private final DrawSides sides;
    private final FileMenu file;
    private final PictureLayer picture = new PictureLayer(canvas);
    private final StepsStrip steps;
    private final StepsToggle stepsToggle;

    public DrawPane(Texts texts) {
        this.texts = texts;
        guess = new GuessCard(texts);
        bars = new ProbabilityBars(texts);
        boxes = new MarkBoxes(texts, canvas, mark -> presenter.choose(mark));
        undo = button("undo", UNDO_ICON, UNDO, () -> presenter.undo());
        redo = button("redo", REDO_ICON, REDO, () -> presenter.redo());
        clear = button("clear", CLEAR_ICON, CLEAR, () -> presenter.clear());
        why = new WhyToggle(texts, WHY.getDisplayText());
        steps = new StepsStrip(texts);
        stepsToggle = new StepsToggle(texts, STEPS.getDisplayText(), steps);
        file = new FileMenu(texts);
        file.add("open", OPEN, file::open);
        file.add("paste", PASTE, file::paste);
        file.add("copy", COPY, this::copy);
        file.add("save", SAVE, file::save);
        getStyleClass().add("draw-pane");
        setCenter(drawingSide());
        sides = new DrawSides(readingSide(), widthProperty());
        setRight(sides);
    }

    /** To be called once, before anything else. */
    public void present(DrawPresenter drawing) {
        presenter = drawing;
    }

    /**
     * @param explanation opens at the side when the user asks for it
     * @param opened told whether it is open now
     */
    public void offerWhy(Region explanation, Consumer<Boolean> opened) {
        why.offer(open -> {
            sides.show(explanation, open);
            opened.accept(open);
        });
    }

    /**
     * Lets the user say what a drawing is.
     *
     * @param words shown below the bars
     * @param clicked told the digit whose bar is clicked
     */
    public void correctWith(Node words, IntConsumer clicked) {
        probabilities.getChildren().add(words);
        bars.onClick(clicked);
    }

    private Node drawingSide() {
        canvas.setId("ink-canvas");
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.accessibleTextProperty().bind(texts.of("draw.canvas.accessible"));
        hint.textProperty().bind(texts.of("draw.canvas.hint"));
        hint.getStyleClass().add("hint");
        hint.setMouseTransparent(true);
        StackPane paper = new StackPane(picture, canvas, boxes, hint, new StepLayer(steps.chosen(), steps::chooseNone));
        paper.getStyleClass().add("paper");
        file.acceptDrops(paper);
        HBox commands = new HBox(undo, redo, gap(), stepsToggle, why, file, clear);
        commands.getStyleClass().add("commands");
        model.setWrapText(true);
        model.setMaxWidth(Double.MAX_VALUE);
        model.getStyleClass().add("model-state");
        model.managedProperty().bind(model.visibleProperty());
        VBox side = new VBox(model, paper, steps, commands);
        side.getStyleClass().add("drawing-side");
        VBox.setVgrow(paper, Priority.ALWAYS);
        return side;
    }

    private Node readingSide() {
        preview.setId("raster-preview");
        preview.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        preview.accessibleTextProperty().bind(texts.of("draw.raster.accessible"));
        Label size = new Label();
        size.textProperty().bind(texts.of("draw.raster.size"));
        size.getStyleClass().add("text-muted");
        Label title = heading("draw.raster");
        title.setWrapText(true);
        VBox seen = new VBox(new HBox(title, gap(), size), preview);
        seen.getStyleClass().add("seen");
        VBox.setVgrow(seen, Priority.ALWAYS);
        VBox.setVgrow(preview, Priority.ALWAYS);

        probabilities.getChildren().addAll(heading("draw.probabilities"), bars);
        probabilities.getStyleClass().add("probabilities");
        VBox side = new VBox(guess, probabilities, seen);
        side.getStyleClass().add("reading-side");
        return side;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Label heading(String key) {
        Label heading = new Label();
        heading.textProperty().bind(texts.of(key));
        heading.getStyleClass().add("heading");
        return heading;
    }

    private Button button(String command, String icon, KeyCombination key, Runnable action) {
        SVGPath graphic = new SVGPath();
        graphic.setContent(icon);
        graphic.getStyleClass().add("icon");
        Button button = new Button();
        button.setId(command);
        button.setGraphic(graphic);
        button.textProperty().bind(texts.of("draw." + command));
        ObservableValue<String> tip = texts.of("draw." + command + ".tip", key.getDisplayText());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(tip);
        button.setTooltip(tooltip);
        button.accessibleHelpProperty().bind(tip);
        button.setOnAction(event -> {
            action.run();
            canvas.requestFocus();
        });
        return button;
    }

    /** The keys of the whole tab, wherever in it the focus is. */
    public void keyPressed(KeyEvent event) {
        Map<KeyCombination, Runnable> commands = Map.ofEntries(
                Map.entry(WHY, why::fire),
                Map.entry(WHY_TOO, why::fire),
                Map.entry(STEPS, stepsToggle::press),
                Map.entry(OPEN, file::open),
                Map.entry(PASTE, file::paste),
                Map.entry(COPY, this::copy),
                Map.entry(SAVE, file::save),
                Map.entry(UNDO, presenter::undo),
                Map.entry(REDO, presenter::redo),
                Map.entry(REDO_TOO, presenter::redo),
                Map.entry(CLEAR, presenter::clear),
                Map.entry(CLEAR_TOO, presenter::clear),
                Map.entry(CLEAR_AS_WELL, presenter::clear));
        commands.forEach((key, command) -> {
            if (key.match(event)) {
                command.run();
                event.consume();
            }
        });
    }

    /** From now on, files can be opened and saved. */
    public void offerFiles(DrawFiles files) {
        file.offer(files);
    }

    /** @param choose lets the user choose a folder and reads all files in it; has a key of its own in the whole window */
    public void offerFolder(Runnable choose) {
        file.add("folder", FOLDER, choose);
    }

    /**
     * From now on, each step in which the ink of a picture is found can be looked at.
     *
     * @param worker finds ink
     * @param ui runs what touches the window
     */
    public void offerSteps(Executor worker, Executor ui) {
        stepsToggle.offer(worker, ui);
    }

    private void copy() {
        if (!presenter.text().isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(presenter.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    public void showInk(Ink ink) {
        canvas.show(ink);
        hint.setVisible(ink.isEmpty() && !picture.isVisible());
    }

    @Override
    public void showPrediction(Prediction prediction, Raster raster, Doubt why) {
        preview.show(raster);
        bars.show(prediction);
        bars.pseudoClassStateChanged(DOUBTED, why != null);
        guess.show(prediction, why);
    }

    @Override
    public void showMarks(List<ShownMark> marks, int chosen) {
        boxes.show(marks, chosen);
        guess.showNumber(marks.stream().map(ShownMark::text).collect(Collectors.joining()));
    }

    @Override
    public void showPicture(BufferedImage shown) {
        picture.show(shown);
        stepsToggle.pictureShown(shown);
    }

    @Override
    public void showNoInk() {
        showNone(true);
    }

    @Override
    public void showNoGuess() {
        showNone(false);
    }

    private void showNone(boolean inPicture) {
        preview.show(Raster.BLANK);
        bars.clear();
        bars.pseudoClassStateChanged(DOUBTED, false);
        guess.showNone(inPicture);
    }

    @Override
    public void showNetworkInTraining() {
        sayOfModel("draw.model.training", "loading");
    }

    @Override
    public void showModelLoading() {
        sayOfModel("draw.model.loading", "loading");
    }

    @Override
    public void showModelReady() {
        model.setVisible(false);
    }

    @Override
    public void showModelProblem(Message problem) {
        sayOfModel("draw.model.problem", "problem", problem);
    }

    private void sayOfModel(String key, String styleClass, Object... arguments) {
        model.textProperty().bind(texts.of(key, arguments));
        model.getStyleClass().setAll("label", "model-state", styleClass);
        model.setVisible(true);
    }

    @Override
    public void showCommands(boolean canUndo, boolean canRedo, boolean canClear) {
        undo.setDisable(!canUndo);
        redo.setDisable(!canRedo);
        clear.setDisable(!canClear);
    }

    private final class PresenterPen implements InkCanvas.Pen {

        @Override
        public void down(Point point) {
            hint.setVisible(false);
            presenter.strokeBegun(point);
        }

        @Override
        public void moved(Point point) {
            presenter.strokeExtended(point);
        }

        @Override
        public void up() {
            presenter.strokeEnded();
        }
    }
}
