package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.Texts;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The draw tab: the canvas, and beside it what the network makes of it. */
public final class DrawPane extends BorderPane implements DrawView {

    private final Texts texts;
    private DrawPresenter presenter;

    private final InkCanvas canvas = new InkCanvas(new PresenterPen(() -> presenter, this::strokeBegun));
    private final MarkBoxes boxes;
    private final ReadingSide reading;
    private final PenMenu pen;
    private final DrawCommands commands;
    private final WhyToggle why;
    private final DrawSides sides;
    private final FileMenu file;
    private final PictureLayer picture = new PictureLayer(canvas);
    private final Paper paper;
    private final RestingGuess resting;
    private final StepsStrip steps;
    private final StepsToggle stepsToggle;
    private final DrawKeys keys = new DrawKeys();

    public DrawPane(Texts texts) {
        this.texts = texts;
        reading = new ReadingSide(texts);
        boxes = new MarkBoxes(texts, canvas, mark -> presenter.choose(mark));
        steps = new StepsStrip(texts);
        stepsToggle = new StepsToggle(texts, DrawKeys.STEPS.getDisplayText(), steps);
        resting = new RestingGuess(texts, canvas, reading::inWords);
        paper = new Paper(texts, picture, canvas, boxes, new StepLayer(steps.chosen(), steps::chooseNone));
        why = new WhyToggle(texts, DrawKeys.WHY.getDisplayText());
        file = new FileMenu(texts, () -> presenter.text());
        pen = new PenMenu(texts);
        pen.follow(canvas::setPenWidth);
        commands = new DrawCommands(
                texts, () -> byButton(presenter::undo), () -> byButton(presenter::redo), () -> byButton(presenter::clear),
                pen, stepsToggle, why, file);
        putKeys();
        getStyleClass().add("draw-pane");
        setCenter(drawingSide());
        sides = new DrawSides(reading, widthProperty());
        setRight(sides);
        widthProperty().addListener(change -> reading.growWith(getWidth(), getHeight()));
        heightProperty().addListener(change -> reading.growWith(getWidth(), getHeight()));
    }

    private void putKeys() {
        keys.put(why::fire, DrawKeys.WHY, DrawKeys.WHY_TOO);
        keys.put(stepsToggle::press, DrawKeys.STEPS);
        file.putKeys(keys);
        keys.put(() -> presenter.undo(), DrawKeys.UNDO);
        keys.put(() -> presenter.redo(), DrawKeys.REDO, DrawKeys.REDO_TOO);
        keys.put(() -> presenter.clear(), DrawKeys.CLEAR, DrawKeys.CLEAR_TOO, DrawKeys.CLEAR_AS_WELL);
    }

    private void strokeBegun() {
        paper.setHintVisible(false);
    }

    private void byButton(Runnable command) {
        command.run();
        canvas.requestFocus();
    }

    @CalledFirst
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
        reading.correctWith(words, clicked);
    }

    /** @param words what to draw, shown while nothing is drawn; null for any digit */
    public void ask(@Nullable ObservableValue<String> words) {
        paper.ask(words);
    }

    /** @param name of the model that reads, in the language now and after every change of it */
    public void showModelInUse(ObservableValue<String> name) {
        reading.showModel(name);
    }

    /** @param width how thick the ink looks from now on; null for what it is. @param told each that the user chooses later */
    public void setPenWidth(@Nullable PenWidth width, Consumer<PenWidth> told) {
        pen.choose(width);
        pen.follow(told);
    }

    /** @param seen told when the user has begun the tour or to draw */
    public void offerTour(Runnable begin, Runnable seen) {
        paper.offerTour(begin, seen);
    }

    /** @param smooth whether the bars may move, for those who do not mind motion */
    public void setSmooth(boolean smooth) {
        reading.setSmooth(smooth);
    }

    private Node drawingSide() {
        canvas.setId("ink-canvas");
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.accessibleHelpProperty().bind(texts.of("draw.canvas.help"));
        file.acceptDrops(paper);
        VBox side = new VBox(paper, steps, commands);
        side.getStyleClass().add("drawing-side");
        VBox.setVgrow(paper, Priority.ALWAYS);
        return side;
    }

    /** The keys of the whole tab, wherever in it the focus is. */
    public void keyPressed(KeyEvent event) {
        keys.pressed(event);
    }

    /** From now on, files can be opened and saved. */
    public void offerFiles(DrawFiles files) {
        file.offer(files);
    }

    /** @param choose lets the user choose a folder and reads all files in it; has a key of its own in the whole window */
    public void offerFolder(Runnable choose) {
        file.add("folder", DrawKeys.FOLDER, choose);
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

    @Override
    public void showInk(Ink ink) {
        canvas.show(ink);
        paper.setHintVisible(ink.isEmpty() && !picture.isVisible());
    }

    @Override
    public void showPrediction(Prediction prediction, Raster raster, @Nullable Doubt why) {
        reading.show(prediction, raster, why);
        resting.changed();
    }

    @Override
    public void showMarks(List<ShownMark> marks, int chosen) {
        boxes.show(marks, chosen);
        reading.showNumber(marks.stream().map(ShownMark::text).collect(Collectors.joining()));
    }

    @Override
    public void showPicture(@Nullable BufferedImage shown, boolean searched) {
        picture.show(shown);
        stepsToggle.pictureShown(searched ? shown : null);
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
        reading.showNone(inPicture);
        resting.changed();
    }

    @Override
    public void showNetworkInTraining() {
        paper.showNote("draw.model.training", "loading");
    }

    @Override
    public void showModelLoading() {
        paper.showNote("draw.model.loading", "loading");
    }

    @Override
    public void showModelReady() {
        paper.hideNote();
    }

    @Override
    public void showModelProblem(Message problem) {
        paper.showNote("draw.model.problem", "problem", problem);
    }

    @Override
    public void showCommands(boolean canUndo, boolean canRedo, boolean canClear) {
        commands.enable(canUndo, canRedo, canClear);
    }
}
