package dev.inkling.ui.draw;

import dev.inkling.raster.Box;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Boxes around the digits on the canvas, each with a button that says which digit it is and shows what is read of it. */
final class MarkBoxes extends Pane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** Pixels between the ink and its box. */
    private static final double MARGIN = 8;

    private final Texts texts;
    private final InkCanvas canvas;
    private final IntConsumer choose;
    private List<ShownMark> marks = List.of();
    private int chosen;

    MarkBoxes(Texts texts, InkCanvas canvas, IntConsumer choose) {
        this.texts = texts;
        this.canvas = canvas;
        this.choose = choose;
        setId("marks");
        setPickOnBounds(false);
    }

    void show(List<ShownMark> shown, int which) {
        if (shown.size() != marks.size()) {
            getChildren().clear();
            for (int i = 0; i < shown.size(); i++) {
                getChildren().addAll(box(), button(i));
            }
        }
        marks = shown;
        chosen = which;
        for (int i = 0; i < marks.size(); i++) {
            Button button = (Button) getChildren().get(2 * i + 1);
            button.setText(marks.get(i).text());
            button.pseudoClassStateChanged(CHOSEN, i == chosen);
            getChildren().get(2 * i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
        requestLayout();
    }

    private static Rectangle box() {
        Rectangle box = new Rectangle();
        box.getStyleClass().add("mark-box");
        box.setMouseTransparent(true);
        box.setManaged(false);
        return box;
    }

    private Button button(int number) {
        Button button = new Button();
        button.setId("mark-" + number);
        button.getStyleClass().add("mark");
        button.setManaged(false);
        button.accessibleHelpProperty().bind(texts.of("draw.mark.help"));
        button.setOnAction(event -> choose.accept(number));
        return button;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < marks.size(); i++) {
            Box box = marks.get(i).box();
            double left = canvas.pixelX(box.left()) - canvas.penPixels() / 2 - MARGIN;
            double top = canvas.pixelY(box.top()) - canvas.penPixels() / 2 - MARGIN;
            Rectangle rectangle = (Rectangle) getChildren().get(2 * i);
            rectangle.setX(left);
            rectangle.setY(top);
            rectangle.setWidth(canvas.pixelX(box.right()) + canvas.penPixels() / 2 + MARGIN - left);
            rectangle.setHeight(canvas.pixelY(box.bottom()) + canvas.penPixels() / 2 + MARGIN - top);
            Button button = (Button) getChildren().get(2 * i + 1);
            button.autosize();
            button.relocate(left, Math.max(0, top - button.getHeight()));
        }
    }
}
