package dev.inkling.ui.mine;

import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.mine.MyDigit;
import dev.inkling.raster.Box;
import dev.inkling.ui.common.Texts;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** One of the user's drawings with its label, to be chosen. */
final class InkTile extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double SIDE = 52;
    private static final double INK_SIDE = 40;

    private final MyDigit digit;

    InkTile(MyDigit digit, Texts texts, Consumer<InkTile> chosen) {
        this.digit = digit;
        Path path = path(digit);
        path.getStyleClass().add("ink");
        StackPane picture = new StackPane(path);
        picture.setMinSize(SIDE, SIDE);
        picture.setMaxSize(SIDE, SIDE);
        setGraphic(picture);
        setContentDisplay(ContentDisplay.TOP);
        if (digit.isDigit()) {
            setText(String.valueOf(digit.label()));
        } else {
            textProperty().bind(texts.of("mine.none"));
        }
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getStyleClass().add("ink-tile");
        setOnAction(event -> chosen.accept(this));
    }

    private static Path path(MyDigit digit) {
        Box box = Box.around(digit.ink());
        double scale = INK_SIDE / 2 / Math.max(1e-9, box.halfLongestSide());
        Path path = new Path();
        for (Stroke stroke : digit.ink().strokes()) {
            Point first = stroke.points().get(0);
            path.getElements().add(new MoveTo(scale * (first.x() - box.middleX()), scale * (first.y() - box.middleY())));
            for (Point point : stroke.points()) {
                path.getElements().add(new LineTo(scale * (point.x() - box.middleX()), scale * (point.y() - box.middleY())));
            }
        }
        return path;
    }

    MyDigit digit() {
        return digit;
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
