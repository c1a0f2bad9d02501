package dev.inkling.ui.train;

import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Network;
import dev.inkling.training.Preset;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.ScrolledColumn;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.train.chart.LossChart;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The training tab: data and plan on the left, the run, its chart and all runs beside them. */
public final class TrainPane extends BorderPane implements TrainView {

    private static final double CHART_SHARE = 0.68;
    /** Of the tab's width, and in pixels. */
    private static final double PLAN_SHARE = 0.35;
    private static final double WIDEST_PLAN = 310;

    private final Texts texts;
    private final PlanForm form;
    private final LossChart chart;
    private final ChartCommands chartCommands;
    private final RunWords words;
    private final RunsPane runs;
    private final DataPane data;
    private final PresetCards cards;
    private final ChartStage stage;
    private final RunProgress progress;
    private final Label problem = new Label();
    private final ResultStrip result;
    private final Strip startStrip;
    private final Button start;
    private final Button pause;
    private final Button stop;
    private TrainPresenter presenter;
    private RunsPresenter runsPresenter;

    /** @param samples digits to show an augmentation on */
    public TrainPane(Texts texts, DataPane data, List<Raster> samples) {
        this.texts = texts;
        this.data = data;
        words = new RunWords(texts);
        form = new PlanForm(texts, samples);
        cards = new PresetCards(texts, this::take);
        progress = new RunProgress(texts);
        chart = new LossChart(texts);
        chartCommands = new ChartCommands(texts, chart, this::showProblem);
        stage = new ChartStage(texts, chart, this::start, form.wrong(), data);
        runs = new RunsPane(texts, this::chart);
        start = new CommandButton(texts, "train-start", "train.start", this::start);
        pause = new CommandButton(texts, "train-pause", "train.pause", () -> presenter.pauseOrGoOn());
        stop = new CommandButton(texts, "train-stop", "train.stop", () -> presenter.stop());
        result = new ResultStrip(texts, words, run -> runsPresenter.use(run));
        startStrip = new Strip("start");
        startStrip.offer(new CommandButton(texts, "train-anew", "train.anew", () -> presenter.startAnew()));
        getStyleClass().add("train-pane");
        PlanSide plans = new PlanSide(texts, cards, data, form);
        plans.prefWidthProperty().bind(Bindings.min(WIDEST_PLAN, widthProperty().multiply(PLAN_SHARE)));
        setLeft(plans);
        setCenter(runSide());
        hideProblem();
    }

    @CalledFirst
    public void present(TrainPresenter training, RunsPresenter list) {
        presenter = training;
        runsPresenter = list;
        runs.present(list);
    }

    public RunsPane runs() {
        return runs;
    }

    private void take(Preset preset) {
        form.fill(preset.plan());
        data.take(preset);
    }

    private void start() {
        form.plan().ifPresent(presenter::start);
        chart.requestFocus(); // what was pressed cannot be for a while, and the keyboard would be anywhere
    }

    private void chart(List<Run> shown) {
        chart.show(shown);
        chartCommands.show(shown);
        invite();
    }

    private void invite() {
        boolean first = chart.isEmpty() && progress.state().get() == null;
        stage.invite(first);
        chartCommands.setVisible(!first);
    }

    private Node runSide() {
        start.getStyleClass().add("accent");
        start.setDefaultButton(false);
        start.disableProperty().bind(form.wrong().or(Bindings.isNotNull(progress.state())));
        pause.textProperty().bind(texts.of("train.pause"));
        form.planProperty().addListener((plan, before, now) -> showPreset());
        showPreset();
        CheckBox readMeanwhile = new CheckBox();
        readMeanwhile.setId("read-in-training");
        readMeanwhile.textProperty().bind(texts.of("train.meanwhile"));
        readMeanwhile.selectedProperty().addListener((value, before, now) -> presenter.readWithNetworkInTraining(now));
        HBox buttons = new HBox(start, pause, stop);
        buttons.getStyleClass().add("commands");
        FlowPane commands = new FlowPane(buttons, readMeanwhile);
        commands.getStyleClass().add("run-commands");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.getStyleClass().addAll("model-state", "problem");
        VBox charted = new VBox(stage, chartCommands);
        charted.getStyleClass().add("charted");
        VBox.setVgrow(stage, Priority.ALWAYS);
        SplitPane both = new SplitPane(charted, runs);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(CHART_SHARE);
        ScrolledColumn side = new ScrolledColumn(commands, progress, startStrip, problem, result, both);
        side.getStyleClass().add("run-side");
        VBox.setVgrow(both, Priority.ALWAYS);
        return side.scroll();
    }

    private void showPreset() {
        cards.show(Arrays.stream(Preset.values())
                .filter(named -> named.plan().equals(form.planProperty().get()))
                .findFirst()
                .orElse(null));
    }

    @Override
    public void showState(@Nullable RunState now, boolean isStopping) {
        progress.showState(now, isStopping);
        boolean learns = RunProgress.learns(now);
        pause.setDisable(!learns || isStopping);
        stop.setDisable(now == null || isStopping);
        pause.textProperty().bind(texts.of(now instanceof RunState.Paused ? "train.resume" : "train.pause"));
        List.of(cards, form, data).forEach(part -> part.setDisable(now != null));
        runs.changed();
        invite();
    }

    @Override
    public void showRun(Run run) {
        progress.begin();
        form.fill(run.record().plan());
        runsPresenter.began(run);
    }

    @Override
    public void showReading(double share) {
        progress.showReading(share);
    }

    @Override
    public void showBatch(BatchResult batch) {
        progress.showBatch(batch);
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
        progress.showTesting(share);
    }

    @Override
    public void showEnd(Run run) {
        runsPresenter.ended();
    }

    @Override
    public void showResult(Run run, List<Comparison> comparisons) {
        result.show(run, comparisons);
    }

    @Override
    public void hideResult() {
        result.hide();
    }

    @Override
    public void showStart(String model, Network network) {
        form.choose(network);
        startStrip.say(Bindings.createStringBinding(() -> startText(model), texts.languageProperty()));
    }

    private String startText(String model) {
        return texts.get("train.from", model.isEmpty() ? texts.get("library.bundled") : model);
    }

    @Override
    public void hideStart() {
        startStrip.hide();
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
