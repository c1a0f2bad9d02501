package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.Evaluation;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Texts;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Which digit was read as which, the more the darker. A click, or arrow keys and Enter, choose a cell. */
final class ConfusionMatrix extends GridPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final double FAINTEST = 0.12;

    private final Texts texts;
    private final EvaluateWords words;
    private final Cell[][] cells = new Cell[Prediction.DIGITS][Prediction.DIGITS];
    private int row;
    private int column;
    private BiConsumer<Integer, Integer> chosen = (truth, read) -> {};

    private static final class Cell extends StackPane {

        final Region heat = new Region();
        final Label count = new Label();
        final Label share = new Label();

        Cell() {
            getStyleClass().add("cell");
            heat.getStyleClass().add("heat");
            share.getStyleClass().add("share");
            VBox figures = new VBox(count, share);
            figures.getStyleClass().add("figures");
            getChildren().setAll(heat, figures);
            setMinSize(30, 26);
        }
    }

    ConfusionMatrix(Texts texts, EvaluateWords words) {
        this.texts = texts;
        this.words = words;
        setId("confusion-matrix");
        getStyleClass().add("confusion-matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(texts.get("evaluate.tab.confusion"));
        focusedProperty().addListener(change -> showCurrent());
        addHead();
        for (int truth = 0; truth < Prediction.DIGITS; truth++) {
            add(head(String.valueOf(truth)), 0, truth + 1);
            for (int read = 0; read < Prediction.DIGITS; read++) {
                addCell(truth, read);
            }
        }
        setOnKeyPressed(this::keyPressed);
    }

    private void addHead() {
        Label corner = head("");
        corner.textProperty().bind(texts.of("evaluate.confusion.corner"));
        add(corner, 0, 0);
        getColumnConstraints().add(new ColumnConstraints());
        getRowConstraints().add(new RowConstraints());
        for (int read = 0; read < Prediction.DIGITS; read++) {
            add(head(String.valueOf(read)), read + 1, 0);
            ColumnConstraints across = new ColumnConstraints(30, 60, 130, Priority.ALWAYS, HPos.CENTER, true);
            getColumnConstraints().add(across);
            getRowConstraints().add(new RowConstraints(26, 46, 84, Priority.ALWAYS, VPos.CENTER, true));
        }
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinWidth(USE_PREF_SIZE);
        return head;
    }

    private void addCell(int truth, int read) {
        Cell cell = new Cell();
        cell.setId("confusion-" + truth + "-" + read);
        cell.pseudoClassStateChanged(RIGHT, truth == read);
        cell.setOnMouseClicked(event -> {
            requestFocus();
            moveTo(truth, read);
            chosen.accept(truth, read);
            event.consume();
        });
        cells[truth][read] = cell;
        add(cell, read + 1, truth + 1);
    }

    /** @param choice told true digit and the digit it was read as */
    void onChosen(BiConsumer<Integer, Integer> choice) {
        chosen = choice;
    }

    void show(Evaluation evaluation) {
        int mostWrong = 1;
        for (int truth = 0; truth < Prediction.DIGITS; truth++) {
            for (int read = 0; read < Prediction.DIGITS; read++) {
                mostWrong = truth == read ? mostWrong : Math.max(mostWrong, evaluation.confusion().get(truth).get(read));
            }
        }
        for (int truth = 0; truth < Prediction.DIGITS; truth++) {
            for (int read = 0; read < Prediction.DIGITS; read++) {
                int count = evaluation.confusion().get(truth).get(read);
                double share = (double) count / Math.max(1, evaluation.count(truth));
                double heat = truth == read ? share : (double) count / mostWrong;
                show(cells[truth][read], count, share, heat);
            }
        }
        showCurrent();
    }

    private void show(Cell cell, int count, double share, double heat) {
        cell.count.setText(count == 0 ? "" : String.valueOf(count));
        cell.share.setText(count == 0 ? "" : words.shortPercent(share));
        cell.heat.setOpacity(count == 0 ? 0 : FAINTEST + (0.6 - FAINTEST) * heat);
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> moveTo(row, column - 1);
            case RIGHT -> moveTo(row, column + 1);
            case UP -> moveTo(row - 1, column);
            case DOWN -> moveTo(row + 1, column);
            case ENTER, SPACE -> chosen.accept(row, column);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int truth, int read) {
        cells[row][column].pseudoClassStateChanged(CURRENT, false);
        row = Math.max(0, Math.min(Prediction.DIGITS - 1, truth));
        column = Math.max(0, Math.min(Prediction.DIGITS - 1, read));
        showCurrent();
    }

    private void showCurrent() {
        Cell cell = cells[row][column];
        cell.pseudoClassStateChanged(CURRENT, isFocused());
        String count = cell.count.getText().isEmpty() ? "0" : cell.count.getText();
        setAccessibleText(texts.get("evaluate.confusion.cell", row, column, count));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
