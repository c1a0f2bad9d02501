package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.raster.Raster;
import dev.inkling.training.BatchResult;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.Engine;
import dev.inkling.training.EpochResult;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.Texts;
import dev.inkling.ui.WordedCell;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The training tab: data and plan on the left, the run and its chart beside them. */
public final class TrainPane extends BorderPane implements TrainView {

    /** Stands for no run to compare with. */
    private static final RunCurve NO_RUN = new RunCurve("");

    private static final int MOST_RUNS = 12;

    private final Texts texts;
    private final PlanForm form;
    private final LossChart chart;
    private final TrainPresenter presenter;

    private final DataPane data;
    private final Label status = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label problem = new Label();
    private final Label result = new Label();
    private final Label resumable = new Label();
    private final HBox resultStrip;
    private final HBox resumeStrip;
    private final Label startModel = new Label();
    private final HBox startStrip;
    private final Button start;
    private final Button pause;
    private final Button stop;

    private final ObjectProperty<RunState> state = new SimpleObjectProperty<>(RunState.IDLE);
    private final ObjectProperty<BatchResult> newest = new SimpleObjectProperty<>();
    private final ComboBox<RunCurve> comparison = new ComboBox<>();
    private int runs;

    /**
     * For the other arguments see {@link TrainPresenter}.
     *
     * @param samples digits to show an augmentation on
     */
    public TrainPane(
            Texts texts,
            Supplier<Engine> engine,
            DataPane data,
            CheckpointFile checkpoints,
            Executor trainer,
            Executor ui,
            Reading reading,
            List<Raster> samples) {
        this.texts = texts;
        this.data = data;
        form = new PlanForm(texts, samples);
        chart = new LossChart(texts);
        start = button("train-start", "train.start", () -> form.plan().ifPresent(presenter()::start));
        pause = button("train-pause", "train.pause", () -> presenter().pauseOrGoOn());
        stop = button("train-stop", "train.stop", () -> presenter().stop());
        resultStrip = strip(
                "result", result,
                button("use-model", "train.use", () -> presenter().use()),
                button("keep-model", "train.keep", () -> presenter().keepOld()));
        resumeStrip = strip(
                "resumable", resumable,
                button("train-resume", "train.resume", () -> presenter().resumeBrokenOff()),
                button("train-forget", "train.forget", () -> presenter().forgetBrokenOff()));
        startStrip = strip("start", startModel, button("train-anew", "train.anew", () -> presenter().startAnew()));
        getStyleClass().add("train-pane");
        setLeft(planSide());
        setCenter(runSide());
        hideResult();
        hideResumable();
        hideStart();
        hideProblem();
        presenter = new TrainPresenter(this, engine, data.presenter(), checkpoints, trainer, ui, reading);
        start.disableProperty()
                .bind(form.wrong().or(Bindings.createBooleanBinding(() -> !state.get().canStart(), state)));
    }

    public TrainPresenter presenter() {
        return presenter;
    }

    private Node planSide() {
        VBox side = new VBox(data, form);
        side.getStyleClass().add("plan-side");
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plan-scroll");
        return scroll;
    }

    private Node runSide() {
        start.getStyleClass().add("accent");
        start.setDefaultButton(false);
        progress.setId("train-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.accessibleTextProperty().bind(status.textProperty());
        status.textProperty().bind(Bindings.createStringBinding(this::statusText, state, newest, texts.languageProperty()));
        ToggleButton logarithmic = new ToggleButton();
        logarithmic.setId("chart-logarithmic");
        logarithmic.textProperty().bind(texts.of("train.chart.logarithmic"));
        logarithmic.selectedProperty().addListener((value, before, now) -> chart.setLogarithmic(now));
        Button picture = button("chart-png", "train.chart.png", () -> save("png", this::writePicture));
        Button table = button("chart-csv", "train.chart.csv", () -> save("csv", file -> CurveFile.write(chart.run(), file)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CheckBox readMeanwhile = new CheckBox();
        readMeanwhile.setId("read-in-training");
        readMeanwhile.textProperty().bind(texts.of("train.meanwhile"));
        readMeanwhile.selectedProperty().addListener((value, before, now) -> presenter().readWithNetworkInTraining(now));
        Label compareWith = new Label();
        compareWith.textProperty().bind(texts.of("train.chart.compare"));
        compareWith.setLabelFor(comparison);
        comparison.setId("chart-compare");
        comparison.accessibleTextProperty().bind(compareWith.textProperty());
        WordedCell.name(comparison, texts, run -> run == NO_RUN ? texts.get("train.chart.compare.none") : run.name());
        comparison.getItems().add(NO_RUN);
        comparison.setValue(NO_RUN);
        comparison.valueProperty().addListener((value, before, now) -> chart.compareWith(now == NO_RUN ? null : now));
        HBox commands = new HBox(start, pause, stop, gap, readMeanwhile);
        commands.getStyleClass().add("commands");
        Region chartGap = new Region();
        HBox.setHgrow(chartGap, Priority.ALWAYS);
        HBox chartCommands = new HBox(compareWith, comparison, chartGap, logarithmic, picture, table);
        chartCommands.getStyleClass().add("commands");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.getStyleClass().addAll("model-state", "problem");
        VBox side = new VBox(commands, progress, status, resumeStrip, startStrip, problem, resultStrip, chart, chartCommands);
        side.getStyleClass().add("run-side");
        VBox.setVgrow(chart, Priority.ALWAYS);
        return side;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static HBox strip(String styleClass, Label words, Button... buttons) {
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox strip = new HBox(words);
        strip.getChildren().addAll(buttons);
        strip.getStyleClass().addAll("strip", styleClass);
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private interface Writer {

        void write(Path file) throws IOException;
    }

    private void save(String extension, Writer writer) {
        if (chart.run() == null) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("train.chart." + extension + ".title"));
        chooser.setInitialFileName("inkling-" + chart.run().name() + "." + extension);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            writer.write(file.toPath());
            hideProblem();
        } catch (IOException e) {
            showProblem(Message.of("file.unwritten", file, Reason.of(e)));
        }
    }

    private void writePicture(Path file) throws IOException {
        PictureFile.write(chart.snapshot(null, null), file);
    }

    @Override
    public void showState(RunState now) {
        state.set(now);
        pause.setDisable(!now.canPause());
        stop.setDisable(!now.canStop());
        pause.textProperty().bind(texts.of(now == RunState.PAUSED ? "train.goon" : "train.pause"));
        form.setDisable(now.isBusy());
        if (now == RunState.PREPARING || now == RunState.EVALUATING) {
            progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        } else if (now.canStart()) {
            progress.setProgress(0);
        }
    }

    private String statusText() {
        BatchResult batch = newest.get();
        if (batch == null || state.get() != RunState.RUNNING && state.get() != RunState.PAUSED) {
            return texts.get("train.state." + state.get().name().toLowerCase(Locale.ROOT));
        }
        long seconds = Math.round((batch.steps() - batch.step()) * secondsABatch(batch));
        return texts.get(
                state.get() == RunState.PAUSED ? "train.status.paused" : "train.status",
                batch.epoch(), batch.epochs(), String.format(Locale.ROOT, "%,.0f", batch.imagesPerSecond()),
                String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
    }

    private static double secondsABatch(BatchResult batch) {
        return batch.images() / batch.imagesPerSecond();
    }

    @Override
    public void showResumable(int epochsDone, int all) {
        resumable.textProperty().bind(texts.of("train.resumable", epochsDone, all));
        resumeStrip.setVisible(true);
    }

    @Override
    public void hideResumable() {
        resumeStrip.setVisible(false);
    }

    @Override
    public void showStart(String model, Network network) {
        form.choose(network);
        startModel
                .textProperty()
                .bind(Bindings.createStringBinding(() -> startText(model), texts.languageProperty()));
        startStrip.setVisible(true);
    }

    private String startText(String model) {
        return texts.get("train.from", model.isEmpty() ? texts.get("library.bundled") : model);
    }

    @Override
    public void hideStart() {
        startStrip.setVisible(false);
    }

    @Override
    public void showNewRun(TrainingPlan plan) {
        newest.set(null);
        RunCurve former = chart.run();
        runs++;
        chart.begin(new RunCurve(runs + " " + plan.network().id() + " " + plan.learningRate()));
        if (former != null) {
            comparison.getItems().add(1, former);
            comparison.setValue(former);
            if (comparison.getItems().size() > MOST_RUNS) {
                comparison.getItems().remove(MOST_RUNS);
            }
        }
    }

    @Override
    public void showBatches(List<BatchResult> results) {
        results.forEach(batch -> chart.addBatch(batch.step(), batch.loss()));
        BatchResult last = results.get(results.size() - 1);
        newest.set(last);
        if (state.get().canPause()) {
            progress.setProgress((double) last.step() / last.steps());
        }
    }

    @Override
    public void showEpoch(EpochResult epoch, long step) {
        chart.addEpoch(new RunCurve.Epoch(epoch.epoch(), step, epoch.validationLoss(), epoch.accuracy()));
    }

    @Override
    public void showResult(double accuracy, double inUse, int digits, String set) {
        String now = percent(accuracy);
        result.textProperty()
                .bind(Double.isNaN(inUse)
                        ? texts.of("train.result.alone", now, digits, set)
                        : texts.of("train.result", now, digits, set, percent(inUse)));
        resultStrip.setVisible(true);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    @Override
    public void hideResult() {
        resultStrip.setVisible(false);
    }

    @Override
    public void showProblem(Message message) {
        problem.textProperty().bind(texts.of(message));
        problem.setVisible(true);
        problem.setManaged(true);
    }

    @Override
    public void hideProblem() {
        problem.setVisible(false);
        problem.setManaged(false);
    }
}
