package dev.inkling.ui.draw;

import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** One step of finding ink, over the picture and as large as it; a click takes it away. */
final class StepLayer extends StackPane {

    /**
     * @param shown null for nothing
     * @param away told that the user has seen it
     */
    StepLayer(ObservableValue<Image> shown, Runnable away) {
        setId("step");
        getStyleClass().add("step-layer");
        ImageView view = new ImageView();
        view.imageProperty().bind(shown);
        view.setPreserveRatio(true);
        view.fitWidthProperty().bind(widthProperty().multiply(Sheet.PICTURE_SIDE));
        view.fitHeightProperty().bind(heightProperty().multiply(Sheet.PICTURE_SIDE));
        getChildren().add(view);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        visibleProperty().bind(view.imageProperty().isNotNull());
        setOnMousePressed(event -> {
            away.run();
            event.consume();
        });
    }
}
