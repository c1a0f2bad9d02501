package dev.inkling.ui.draw;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What stands beside the canvas: the reading, and the explanation before it, or in its place where both have no room. */
final class DrawSides extends HBox {

    /** Pixels of the tab that canvas, explanation and reading need together. */
    private static final double ROOM_FOR_BOTH = 1180;
    /** Of the tab's width. */
    private static final double SHARE = 0.36;
    private static final double NARROWEST = 330;
    private static final double WIDEST = 680;

    private final Node reading;
    private final ObservableDoubleValue width;
    /** Null while there is none. */
    private @Nullable Region explanation;

    /** @param width of the whole tab, in pixels */
    DrawSides(Node reading, ObservableDoubleValue width) {
        super(reading);
        this.reading = reading;
        this.width = width;
        width.addListener(change -> arrange());
    }

    void show(Region explaining, boolean open) {
        explanation = open ? explaining : null;
        arrange();
    }

    private void arrange() {
        if (explanation == null) {
            getChildren().setAll(reading);
            return;
        }
        boolean both = width.get() >= ROOM_FOR_BOTH;
        double fitting = Math.max(NARROWEST, Math.min(WIDEST, SHARE * width.get()));
        explanation.setPrefWidth(fitting);
        explanation.setMinWidth(fitting);
        explanation.setMaxWidth(fitting);
        if (getChildren().contains(reading) != both || !getChildren().contains(explanation)) {
            getChildren().setAll(both ? new Node[] {explanation, reading} : new Node[] {explanation});
        }
    }
}
