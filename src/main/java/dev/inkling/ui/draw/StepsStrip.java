package dev.inkling.ui.draw;

import dev.inkling.platform.Message;
import dev.inkling.raster.picture.GreyPicture;
import dev.inkling.raster.picture.KeptStages;
import dev.inkling.ui.common.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Below a picture, the steps in which its ink is found, side by side; the one that is chosen is looked at in the picture's place. */
final class StepsStrip extends HBox implements StepsView {

    private static final double WIDTH = 76;
    private static final double HEIGHT = 60;

    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final BooleanProperty offered = new SimpleBooleanProperty();
    /** Null while none is chosen. */
    private final ReadOnlyObjectWrapper<Image> chosen = new ReadOnlyObjectWrapper<>();

    StepsStrip(Texts texts) {
        this.texts = texts;
        setId("steps-strip");
        getStyleClass().add("steps-strip");
        managedProperty().bind(visibleProperty());
        group.selectedToggleProperty().addListener((value, before, now) ->
                chosen.set(now == null ? null : ((ImageView) ((ToggleButton) now).getGraphic()).getImage()));
    }

    BooleanProperty offered() {
        return offered;
    }

    ReadOnlyObjectProperty<Image> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void chooseNone() {
        group.selectToggle(null);
    }

    @Override
    public void offer(boolean picture) {
        offered.set(picture);
    }

    @Override
    public void show(List<KeptStages.Kept> steps) {
        chooseNone();
        if (steps.isEmpty()) {
            say("draw.steps.looking");
        } else {
            getChildren().setAll(steps.stream().map(this::tile).toList());
        }
    }

    @Override
    public void showProblem(Message problem) {
        say("draw.steps.problem", problem);
    }

    private void say(String key, Object... arguments) {
        Label words = new Label();
        words.textProperty().bind(texts.of(key, arguments));
        getChildren().setAll(words);
    }

    private ToggleButton tile(KeptStages.Kept step) {
        ImageView picture = new ImageView(image(step.picture()));
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("draw.step." + step.name() + ".tip"));
        ToggleButton tile = new ToggleButton();
        tile.setId("step-" + step.name());
        tile.textProperty().bind(texts.of("draw.step." + step.name()));
        tile.setGraphic(picture);
        tile.setContentDisplay(ContentDisplay.TOP);
        tile.setTooltip(tip);
        tile.accessibleHelpProperty().bind(tip.textProperty());
        tile.setToggleGroup(group);
        tile.setMinWidth(0);
        tile.setPrefWidth(0);
        tile.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private static WritableImage image(GreyPicture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int grey = Math.round(255 * Math.max(0, Math.min(1, picture.at(x, y))));
                image.getPixelWriter().setArgb(x, y, 0xff000000 | grey << 16 | grey << 8 | grey);
            }
        }
        return image;
    }
}
