package dev.inkling.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A column that fills what it scrolls in, and scrolls only where not even its least height has room; words wrap at its width. */
public final class ScrolledColumn extends VBox {

    private final ScrollPane scroll = new ScrollPane(this);

    public ScrolledColumn(Node... children) {
        super(children);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("column-scroll");
        scroll.viewportBoundsProperty().addListener(change -> requestLayout());
    }

    /** @return what it scrolls in, to be shown in its place */
    public ScrollPane scroll() {
        return scroll;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(super.computeMinHeight(width), scroll.getViewportBounds().getHeight());
    }
}
