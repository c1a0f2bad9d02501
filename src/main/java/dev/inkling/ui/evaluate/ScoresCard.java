package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Coverage;
import dev.inkling.evaluation.Interval;
import dev.inkling.evaluation.Percent;
import dev.inkling.evaluation.Scores;
import dev.inkling.ui.common.Texts;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** How well the model reads, in figures, beside those of the one it is compared with. */
final class ScoresCard extends VBox {

    private final Texts texts;
    private final EvaluateWords words;
    private GridPane rows;
    private Outcome shown;

    ScoresCard(Texts texts, EvaluateWords words) {
        this.texts = texts;
        this.words = words;
        setId("evaluate-scores");
        getStyleClass().add("scores-card");
        texts.languageProperty().addListener(change -> show(shown));
    }

    /** @param outcome null for none */
    void show(Outcome outcome) {
        shown = outcome;
        getChildren().clear();
        if (outcome == null) {
            return;
        }
        Scores scores = outcome.model().scores();
        Interval interval = scores.interval();
        Label accuracy = label("evaluate-accuracy",
                scores.evaluation().count() == 0 ? "–" : words.percent(scores.evaluation().accuracy()), "accuracy-figure");
        Label caption = label(null, texts.get("evaluate.accuracy"), "heading");
        Label range = label("evaluate-interval",
                texts.get("evaluate.interval", Percent.of(interval.low()), words.percent(interval.high())), "text-muted");
        Label counts = label("evaluate-counts",
                texts.get("evaluate.counts", scores.evaluation().count(), scores.evaluation().count() - scores.evaluation().right()),
                "text-muted");
        getChildren().setAll(caption, accuracy, range, counts);
        if (outcome.against() != null) {
            getChildren().add(label("evaluate-comparison", texts.get(outcome.comparison()
                    .sentence(words.model(outcome.model()), words.model(outcome.against()))), "comparison"));
        }
        rows = new GridPane();
        rows.getStyleClass().add("rows");
        heads(outcome);
        row("precision", of -> words.percent(of.evaluation().precision()));
        row("recall", of -> words.percent(of.evaluation().recall()));
        row("f1", of -> words.percent(of.evaluation().f1()));
        row("loss", of -> texts.get("evaluate.loss.figure", of.loss()));
        row("calibration", of -> words.percent(of.reliability().error()));
        row("rejected", of -> String.valueOf(of.asShipped().rejected()));
        row("answered", of -> words.percent(of.asShipped().accuracy()));
        row("right-of-all", of -> words.percent(of.rightOfAll()));
        if (scores.nonDigits() > 0) {
            row("non-digits", of -> texts.get("evaluate.of", of.rejectedNonDigits(), of.nonDigits()));
        }
        Coverage.Point answers = scores.asShipped();
        int rejectedRight = scores.evaluation().right() - answers.right();
        getChildren().addAll(rows, label("evaluate-rejected",
                texts.get("evaluate.rejected.note", answers.rejected(), rejectedRight, answers.rejected() - rejectedRight), "text-muted"));
    }

    private void heads(Outcome outcome) {
        if (outcome.against() != null) {
            rows.add(label(null, texts.get("evaluate.this"), "text-muted"), 1, 0);
            rows.add(label(null, texts.get("evaluate.other"), "text-muted"), 2, 0);
            row("accuracy", of -> words.percent(of.evaluation().accuracy()));
        }
    }

    private void row(String key, Function<Scores, String> figure) {
        int row = rows.getRowCount();
        Label name = label(null, texts.get("evaluate." + key), "text-muted");
        name.setTooltip(Tips.of(texts.get("evaluate." + key + ".tip")));
        Label value = label("evaluate-" + key, figure.apply(shown.model().scores()), "figure");
        value.setAccessibleText(name.getText() + " " + value.getText());
        rows.addRow(row, name, value);
        if (shown.against() != null) {
            rows.add(label("evaluate-against-" + key, figure.apply(shown.against().scores()), "figure"), 2, row);
        }
    }

    private static Label label(String id, String text, String styleClass) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add(styleClass);
        if (styleClass.contains("figure")) {
            label.setMinWidth(USE_PREF_SIZE);
        } else {
            label.setWrapText(true);
        }
        return label;
    }
}
