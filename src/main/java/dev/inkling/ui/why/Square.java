package dev.inkling.ui.why;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** Pictures over each other, as high as they are wide and as large as there is room, up to a bound. */
class Square extends Region {

    private final double largest;

    /** @param largest side in pixels */
    Square(double largest, Node... layers) {
        this.largest = largest;
        getStyleClass().add("picture-square");
        getChildren().addAll(layers);
        setMaxWidth(largest);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return largest;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? largest : Math.min(width, largest);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    double side() {
        return Math.min(Math.min(getWidth(), getHeight()), largest);
    }

    @Override
    protected void layoutChildren() {
        for (Node layer : getChildren()) {
            if (layer instanceof ImageView picture) {
                picture.setFitWidth(side());
                picture.setFitHeight(side());
                picture.relocate(0, 0);
            }
        }
    }
}
