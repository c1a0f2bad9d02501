package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Coverage;
import dev.inkling.evaluation.Interval;
import dev.inkling.evaluation.Scores;
import dev.inkling.ui.common.Texts;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How well the model reads, in figures, beside those of the one it is compared with. */
final class ScoresCard extends VBox {

    private final Texts texts;
    private final EvaluateWords words;
    /** Null for none. */
    private @Nullable Outcome shown;

    ScoresCard(Texts texts, EvaluateWords words) {
        this.texts = texts;
        this.words = words;
        setId("evaluate-scores");
        getStyleClass().add("scores-card");
        texts.languageProperty().addListener(change -> show(shown));
    }

    /** @param outcome null for none */
    void show(@Nullable Outcome outcome) {
        shown = outcome;
        getChildren().clear();
        if (outcome == null) {
            return;
        }
        Scores scores = outcome.model().scores();
        Interval interval = scores.interval();
        Label accuracy = label("evaluate-accuracy",
                scores.evaluation().count() == 0 ? "–" : words.percent(scores.evaluation().accuracy()), "accuracy-figure");
        Label caption = label(texts.get("evaluate.accuracy"), "heading");
        Label range = label("evaluate-interval",
                texts.get("evaluate.interval", words.percent(interval.low()), words.percent(interval.high())), "text-muted");
        Label counts = label("evaluate-counts",
                texts.get("evaluate.counts", scores.evaluation().count(), scores.evaluation().count() - scores.evaluation().right()),
                "text-muted");
        getChildren().setAll(caption, accuracy, range, counts);
        Outcome.Tested against = outcome.against();
        if (against != null) {
            getChildren().add(label("evaluate-comparison", texts.get(outcome.model().comparison(against)
                    .sentence(words.model(outcome.model()), words.model(against))), "comparison"));
        }
        Rows rows = new Rows(scores, against == null ? null : against.scores());
        rows.add("precision", of -> words.percent(of.evaluation().precision()));
        rows.add("recall", of -> words.percent(of.evaluation().recall()));
        rows.add("f1", of -> words.percent(of.evaluation().f1()));
        rows.add("loss", of -> texts.get("evaluate.loss.figure", of.loss()));
        rows.add("calibration", of -> words.percent(of.reliability().error()));
        rows.add("rejected", of -> String.valueOf(of.asShipped().rejected()));
        rows.add("answered", of -> words.percent(of.asShipped().accuracy()));
        rows.add("right-of-all", of -> words.percent(of.rightOfAll()));
        if (scores.nonDigits() > 0) {
            rows.add("non-digits", of -> texts.get("evaluate.of", of.rejectedNonDigits(), of.nonDigits()));
        }
        Coverage.Point answers = scores.asShipped();
        int rejectedRight = scores.evaluation().right() - answers.right();
        getChildren().addAll(rows.grid, label("evaluate-rejected",
                texts.get("evaluate.rejected.note", answers.rejected(), rejectedRight, answers.rejected() - rejectedRight), "text-muted"));
    }

    /** A row for each figure: its name, and the figure of one model or of two. */
    private final class Rows {

        private final GridPane grid = new GridPane();
        private final Scores model;
        private final @Nullable Scores against;

        Rows(Scores model, @Nullable Scores against) {
            this.model = model;
            this.against = against;
            grid.getStyleClass().add("rows");
            if (against != null) {
                grid.add(label(texts.get("evaluate.this"), "text-muted"), 1, 0);
                grid.add(label(texts.get("evaluate.other"), "text-muted"), 2, 0);
                add("accuracy", of -> words.percent(of.evaluation().accuracy()));
            }
        }

        void add(String key, Function<Scores, String> figure) {
            int row = grid.getRowCount();
            Label name = label(texts.get("evaluate." + key), "text-muted");
            name.setTooltip(Tips.of(texts.get("evaluate." + key + ".tip")));
            Label value = label("evaluate-" + key, figure.apply(model), "figure");
            value.setAccessibleText(name.getText() + " " + value.getText());
            grid.addRow(row, name, value);
            if (against != null) {
                grid.add(label("evaluate-against-" + key, figure.apply(against), "figure"), 2, row);
            }
        }
    }

    private static Label label(String id, String text, String styleClass) {
        Label label = label(text, styleClass);
        label.setId(id);
        return label;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        if (styleClass.contains("figure")) {
            label.setMinWidth(USE_PREF_SIZE);
        } else {
            label.setWrapText(true);
        }
        return label;
    }
}
