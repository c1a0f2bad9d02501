package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.TestData;
import dev.inkling.evaluation.TestedDigit;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedCell;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The misread digits, or those of a cell of the confusion matrix, the surest first. */
final class MistakesPane extends BorderPane {

    private static final int ANY = -1;

    private final Texts texts;
    private final ComboBox<Integer> truth;
    private final ComboBox<Integer> read;
    private final CheckBox mislabelled = new CheckBox();
    private final Label count = new Label();
    private final Gallery gallery;
    private final DigitDetails details;
    private final BiConsumer<TestData.Content, TestedDigit> open;
    /** Null before the first. */
    private @Nullable Outcome outcome;
    /** Null for none. */
    private @Nullable TestedDigit selected;
    private boolean filling;

    /**
     * @param open opens one of the digits in the draw tab
     * @param export writes all mistakes to files
     */
    MistakesPane(Texts texts, EvaluateWords words, BiConsumer<TestData.Content, TestedDigit> open, Runnable export) {
        this.texts = texts;
        this.open = open;
        truth = digits("mistakes-truth");
        read = digits("mistakes-read");
        gallery = new Gallery(words);
        gallery.accessibleHelpProperty().bind(texts.of("evaluate.gallery.help"));
        details = new DigitDetails(texts, words, this::openSelected);
        mislabelled.setId("mistakes-mislabelled");
        mislabelled.textProperty().bind(texts.of("evaluate.mislabelled.only"));
        mislabelled.setOnAction(event -> filter());
        count.setId("mistakes-count");
        count.getStyleClass().add("text-muted");
        gallery.onSelected(this::select);
        gallery.onOpened(reading -> openSelected());
        mislabelled.setMinWidth(USE_PREF_SIZE);
        FlowPane filters = new FlowPane(
                named("evaluate.truth", truth), named("evaluate.read", read), mislabelled, count,
                new CommandButton(texts, "mistakes-export", "evaluate.mistakes.export", export));
        filters.getStyleClass().add("filter-flow");
        ScrollPane beside = new ScrollPane(details);
        beside.setFitToWidth(true);
        beside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        beside.getStyleClass().add("details-scroll");
        getStyleClass().add("mistakes-pane");
        setTop(filters);
        setCenter(gallery);
        setRight(beside);
        texts.languageProperty().addListener(change -> filter());
    }

    private HBox named(String key, ComboBox<Integer> box) {
        Label name = new Label();
        name.textProperty().bind(texts.of(key));
        name.setLabelFor(box);
        name.setMinWidth(USE_PREF_SIZE);
        box.setMinWidth(USE_PREF_SIZE);
        HBox named = new HBox(name, box);
        named.getStyleClass().add("commands");
        return named;
    }

    private ComboBox<Integer> digits(String id) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId(id);
        box.getItems().add(ANY);
        box.getItems().addAll(IntStream.range(0, Prediction.DIGITS).boxed().toList());
        WordedCell.name(box, texts, digit -> digit == ANY ? texts.get("evaluate.any") : String.valueOf(digit));
        box.setValue(ANY);
        box.setOnAction(event -> filter());
        return box;
    }

    void show(Outcome shown) {
        outcome = shown;
        choose(ANY, ANY);
    }

    /** Shows what is in a cell of the confusion matrix, right ones too. */
    void choose(int trueDigit, int readDigit) {
        filling = true;
        truth.setValue(trueDigit);
        read.setValue(readDigit);
        mislabelled.setSelected(false);
        filling = false;
        filter();
    }

    /** So that the arrow keys go on from where they led. */
    void focusDigits() {
        gallery.requestFocus();
    }

    private void filter() {
        if (filling || outcome == null) {
            return;
        }
        boolean diagonal = truth.getValue() != ANY && truth.getValue().equals(read.getValue());
        List<TestedDigit> all = diagonal
                ? outcome.model().readings().surest(TestedDigit::isRight)
                : outcome.model().readings().mistakes();
        List<TestedDigit> shown = all.stream()
                .filter(reading -> matches(truth.getValue(), reading.truth()) && matches(read.getValue(), reading.read()))
                .filter(reading -> !mislabelled.isSelected() || reading.mayBeMislabelled())
                .toList();
        count.setText(texts.get("evaluate.shown", shown.size()));
        gallery.show(shown, outcome.content().digits()::raster);
    }

    private static boolean matches(int wanted, int digit) {
        return wanted == ANY || wanted == digit;
    }

    private void select(@Nullable TestedDigit reading) {
        selected = reading;
        if (reading == null || outcome == null) {
            details.showNone();
        } else {
            details.show(reading, outcome.content().digits().raster(reading.index()));
        }
    }

    private void openSelected() {
        if (outcome != null && selected != null) {
            open.accept(outcome.content(), selected);
        }
    }
}
