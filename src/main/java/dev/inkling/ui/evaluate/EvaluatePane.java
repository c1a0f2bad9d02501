package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Robustness;
import dev.inkling.evaluation.TestData;
import dev.inkling.evaluation.TestedDigit;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Message;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.Choosers;
import dev.inkling.ui.common.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a model gets wrong, and how sure it is: what is tested above, its scores on the left, beside them the digits. */
public final class EvaluatePane extends BorderPane implements EvaluateView {

    /** Its place among the parts. */
    private static final int MISTAKES = 1;

    private final Texts texts;
    private final DigitOpening opening;
    private final EvaluateForm form;
    private final ScoresCard scores;
    private final ConfusionPane confusion;
    private final MistakesPane mistakes;
    private final ReliabilityChart reliability;
    private final CoverageChart coverage;
    private final RobustnessPane robustness;
    private final NetworkPane network;
    private final Label notes = new Label();
    private final Label problem = new Label();
    private final Label empty = new Label();
    private final TabPane parts = new TabPane();
    private final BorderPane found = new BorderPane();
    private EvaluatePresenter presenter;
    /** Null while there is none. */
    private @Nullable Outcome outcome;
    private @Nullable Message problemShown;
    private List<Message> notesShown = List.of();

    public EvaluatePane(Texts texts, DigitOpening opening) {
        this.texts = texts;
        this.opening = opening;
        EvaluateWords words = new EvaluateWords(texts);
        form = new EvaluateForm(texts, words);
        scores = new ScoresCard(texts, words);
        confusion = new ConfusionPane(texts, words, this::showProblem);
        mistakes = new MistakesPane(texts, words, this::open, this::exportMistakes);
        reliability = new ReliabilityChart(texts, words);
        coverage = new CoverageChart(texts, words);
        robustness = new RobustnessPane(texts, () -> presenter.strain());
        network = new NetworkPane(texts);
        confusion.onChosen((truth, read) -> {
            mistakes.choose(truth, read);
            parts.getSelectionModel().select(MISTAKES);
            mistakes.focusDigits();
        });
        parts.getTabs().setAll(
                tab("confusion", confusion), tab("mistakes", mistakes), tab("confidence", sideBySide(reliability, coverage)),
                tab("strain", robustness), tab("network", network));
        parts.accessibleTextProperty().bind(texts.of("evaluate.tabs"));
        parts.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        ScrollPane card = new ScrollPane(scores);
        card.setFitToWidth(true);
        card.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.getStyleClass().add("scores-scroll");
        found.setLeft(card);
        found.setCenter(parts);
        empty.setId("evaluate-empty");
        empty.setWrapText(true);
        empty.getStyleClass().addAll("empty", "text-muted");
        empty.textProperty().bind(texts.of("evaluate.empty"));
        line(notes, "evaluate-notes", "loading");
        line(problem, "evaluate-problem", "problem");
        getStyleClass().add("evaluate-pane");
        setTop(new VBox(form, problem, notes));
        ((VBox) getTop()).getStyleClass().add("evaluate-top");
        setCenter(new StackPane(empty, found));
        showProblem(null);
        showNotes(List.of());
        hideProgress();
        texts.languageProperty().addListener(change -> sayAnew());
    }

    private Tab tab(String name, Node content) {
        Tab tab = new Tab();
        tab.setId("evaluate-tab-" + name);
        tab.textProperty().bind(texts.of("evaluate.tab." + name));
        tab.setContent(content);
        return tab;
    }

    private static GridPane sideBySide(Node left, Node right) {
        GridPane both = new GridPane();
        both.getStyleClass().add("charts");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            both.getColumnConstraints().add(half);
        }
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        both.getRowConstraints().add(row);
        both.addRow(0, left, right);
        return both;
    }

    private static void line(Label label, String id, String styleClass) {
        label.setId(id);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("model-state", styleClass);
        label.managedProperty().bind(label.visibleProperty());
    }

    @CalledFirst
    public void present(EvaluatePresenter evaluation) {
        presenter = evaluation;
        form.present(evaluation);
    }

    private void open(TestData.Content content, TestedDigit reading) {
        if (content.drawn().isEmpty()) {
            opening.open(content.digits().raster(reading.index()));
        } else {
            opening.open(content.drawn().get(reading.index()));
        }
    }

    private void showConfidence(Outcome shown) {
        Outcome.Tested against = shown.against();
        reliability.show(shown.model().scores());
        coverage.show(shown.model().scores().coverage(), against == null ? null : against.scores().coverage());
    }

    private void exportMistakes() {
        Consumer<Path> write = presenter::writeMistakes;
        Choosers.folder(this, texts.get("evaluate.mistakes.export.title")).ifPresent(write);
    }

    private void sayAnew() {
        showProblem(problemShown);
        showNotes(notesShown);
        if (outcome != null) {
            showConfidence(outcome);
        }
    }

    @Override
    public void showModels(List<StoredModel> models, String chosen, @Nullable String against) {
        form.showModels(models, chosen, against);
    }

    @Override
    public void showData(List<DataChoice> choices, DataChoice chosen) {
        form.showData(choices, chosen);
    }

    @Override
    public void showProgress(double share) {
        form.showProgress(share);
        robustness.setBusy(true);
    }

    @Override
    public void hideProgress() {
        form.hideProgress();
        robustness.setBusy(false);
    }

    @Override
    public void showOutcome(@Nullable Outcome shown) {
        outcome = shown;
        empty.setVisible(shown == null);
        found.setVisible(shown != null);
        scores.show(shown);
        if (shown != null) {
            confusion.show(shown);
            mistakes.show(shown);
            showConfidence(shown);
            network.show(shown.model().shape());
        }
    }

    @Override
    public void showRobustness(List<Robustness> model, List<Robustness> against) {
        robustness.show(model, against);
    }

    @Override
    public void showNotes(List<Message> shown) {
        notesShown = shown;
        notes.setVisible(!shown.isEmpty());
        notes.setText(String.join("\n", shown.stream().map(texts::get).toList()));
    }

    @Override
    public void showProblem(@Nullable Message shown) {
        problemShown = shown;
        problem.setVisible(shown != null);
        problem.setText(shown == null ? "" : texts.get(shown));
    }
}
