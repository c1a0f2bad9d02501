package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Network;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The training tab: data and plan on the left, the run, its chart and all runs beside them. */
public final class TrainPane extends BorderPane implements TrainView {

    private static final double CHART_SHARE = 0.68;

    private final Texts texts;
    private final PlanForm form;
    private final LossChart chart;
    private final ChartCommands chartCommands;
    private final RunWords words;
    private final RunsPane runs;
    private final DataPane data;
    private final Label status = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label problem = new Label();
    private final Label result = new Label();
    private final HBox resultStrip;
    private final Label startModel = new Label();
    private final HBox startStrip;
    private final Button start;
    private final Button pause;
    private final Button stop;

    /** Null while nothing runs. */
    private final ObjectProperty<RunState> state = new SimpleObjectProperty<>();
    private final BooleanProperty stopping = new SimpleBooleanProperty();
    private final ObjectProperty<BatchResult> newest = new SimpleObjectProperty<>();
    private TimeLeft timeLeft = new TimeLeft(System::nanoTime);
    /** The run whose result is shown; null without one. */
    private Run offered;
    private TrainPresenter presenter;
    private RunsPresenter runsPresenter;

    /** @param samples digits to show an augmentation on */
    public TrainPane(Texts texts, DataPane data, List<Raster> samples) {
        this.texts = texts;
        this.data = data;
        words = new RunWords(texts);
        form = new PlanForm(texts, samples, data::take);
        chart = new LossChart(texts);
        chartCommands = new ChartCommands(texts, chart, this::showProblem);
        runs = new RunsPane(texts, shown -> {
            chart.show(shown);
            chartCommands.show(shown);
        });
        start = new CommandButton(texts, "train-start", "train.start", () -> form.plan().ifPresent(presenter::start));
        pause = new CommandButton(texts, "train-pause", "train.pause", () -> presenter.pauseOrGoOn());
        stop = new CommandButton(texts, "train-stop", "train.stop", () -> presenter.stop());
        resultStrip = strip(
                "result", result,
                new CommandButton(texts, "use-model", "train.use", () -> use(offered)),
                new CommandButton(texts, "keep-model", "train.keep", this::hideResult));
        startStrip = strip("start", startModel, new CommandButton(texts, "train-anew", "train.anew", () -> presenter.startAnew()));
        getStyleClass().add("train-pane");
        setLeft(planSide());
        setCenter(runSide());
        hideResult();
        hideStart();
        hideProblem();
    }

    /** To be called once, before anything else. */
    public void present(TrainPresenter training, RunsPresenter list) {
        presenter = training;
        runsPresenter = list;
        runs.present(list);
    }

    public RunsPane runs() {
        return runs;
    }

    private Node planSide() {
        VBox side = new VBox(data, form);
        side.getStyleClass().add("plan-side");
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plan-scroll");
        return scroll;
    }

    private Node runSide() {
        start.getStyleClass().add("accent");
        start.setDefaultButton(false);
        start.disableProperty().bind(form.wrong().or(state.isNotNull()));
        pause.textProperty().bind(texts.of("train.pause"));
        progress.setId("train-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMinHeight(Region.USE_PREF_SIZE);
        progress.accessibleTextProperty().bind(status.textProperty());
        status.setId("train-status");
        status.textProperty()
                .bind(Bindings.createStringBinding(this::statusText, state, stopping, newest, texts.languageProperty()));
        CheckBox readMeanwhile = new CheckBox();
        readMeanwhile.setId("read-in-training");
        readMeanwhile.textProperty().bind(texts.of("train.meanwhile"));
        readMeanwhile.selectedProperty().addListener((value, before, now) -> presenter.readWithNetworkInTraining(now));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox commands = new HBox(start, pause, stop, gap, readMeanwhile);
        commands.getStyleClass().add("commands");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.getStyleClass().addAll("model-state", "problem");
        VBox charted = new VBox(chart, chartCommands);
        charted.getStyleClass().add("charted");
        VBox.setVgrow(chart, Priority.ALWAYS);
        SplitPane both = new SplitPane(charted, runs);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(CHART_SHARE);
        VBox side = new VBox(commands, progress, status, startStrip, problem, resultStrip, both);
        side.getStyleClass().add("run-side");
        VBox.setVgrow(both, Priority.ALWAYS);
        return side;
    }

    private static HBox strip(String styleClass, Label words, Button... buttons) {
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox strip = new HBox(words);
        strip.getChildren().addAll(buttons);
        strip.getStyleClass().addAll("strip", styleClass);
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private void use(Run run) {
        hideResult();
        runsPresenter.use(run);
    }

    @Override
    public void showState(RunState now, boolean isStopping) {
        stopping.set(isStopping);
        state.set(now);
        boolean learns = now instanceof RunState.Learning || now instanceof RunState.Paused;
        pause.setDisable(!learns || isStopping);
        stop.setDisable(now == null || isStopping);
        pause.textProperty().bind(texts.of(now instanceof RunState.Paused ? "train.goon" : "train.pause"));
        form.setDisable(now != null);
        data.setDisable(now != null);
        runs.changed();
        if (now == null) {
            newest.set(null);
            progress.setProgress(0);
        } else if (!learns) {
            progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        }
    }

    private String statusText() {
        RunState now = state.get();
        BatchResult batch = newest.get();
        if (now == null) {
            return texts.get("train.state.idle");
        } else if (stopping.get()) {
            return texts.get("train.state.stopping");
        } else if (batch == null || !(now instanceof RunState.Learning || now instanceof RunState.Paused)) {
            return texts.get("train.state." + RunWords.key(now));
        }
        long seconds = timeLeft.seconds(batch);
        return texts.get(
                now instanceof RunState.Paused ? "train.status.paused" : "train.status",
                batch.epoch(), batch.epochs(), String.format(Locale.ROOT, "%,.0f", batch.imagesPerSecond()),
                String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
    }

    @Override
    public void showRun(Run run) {
        timeLeft = new TimeLeft(System::nanoTime);
        form.fill(run.record().plan());
        runsPresenter.began(run);
    }

    @Override
    public void showReading(double share) {
        if (state.get() instanceof RunState.ReadingData) {
            progress.setProgress(share);
        }
    }

    @Override
    public void showBatch(BatchResult batch) {
        newest.set(batch);
        if (state.get() instanceof RunState.Learning) {
            progress.setProgress((double) batch.step() / batch.steps());
        }
        chart.changed();
    }

    @Override
    public void showEpoch() {
        chart.changed();
        chartCommands.changed();
        runsPresenter.refresh();
    }

    @Override
    public void showTesting(double share) {
        if (state.get() instanceof RunState.Testing) {
            progress.setProgress(share);
        }
    }

    @Override
    public void showEnd(Run run) {
        runsPresenter.ended();
    }

    @Override
    public void showResult(Run run, List<Comparison> comparisons) {
        offered = run;
        result.textProperty()
                .bind(Bindings.createStringBinding(() -> words.result(run, comparisons), texts.languageProperty()));
        resultStrip.setVisible(true);
    }

    @Override
    public void hideResult() {
        resultStrip.setVisible(false);
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
