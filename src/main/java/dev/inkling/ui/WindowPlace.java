package dev.inkling.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Where the window is, and where it is to be found again when it is neither maximized nor an icon. */
final class WindowPlace {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;
    private static final double LEAST_WIDTH = 730;
    private static final double LEAST_HEIGHT = 460;

    private final Stage stage;
    private Settings.Place place;

    /** @param remembered null for the middle of the screen */
    WindowPlace(Stage stage, Settings.@Nullable Place remembered) {
        this.stage = stage;
        Dimension2D usual = usual(Screen.getPrimary().getVisualBounds());
        stage.setWidth(usual.getWidth());
        stage.setHeight(usual.getHeight());
        if (remembered != null) {
            new RememberedPlace(remembered).giveTo(stage, LEAST_WIDTH, LEAST_HEIGHT);
        }
        keep();
        double width = stage.getWidth();
        double height = stage.getHeight();
        // Not before it is shown: some window managers on X11 would open it as small as it may be.
        stage.setOnShown(event -> Platform.runLater(() -> {
            stage.setMinWidth(LEAST_WIDTH);
            stage.setMinHeight(LEAST_HEIGHT);
            if (!stage.isMaximized()) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
            follow();
        }));
    }

    /** @param room of the screen, as the program counts pixels: a laptop's at 125 % is lower than the window would be */
    static Dimension2D usual(Rectangle2D room) {
        return new Dimension2D(Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
    }

    private void follow() {
        for (ReadOnlyDoubleProperty side :
                List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            // Later: the window's size changes before it says that it is maximized.
            side.addListener(change -> Platform.runLater(this::keepWhileNormal));
        }
        keepWhileNormal();
    }

    private void keepWhileNormal() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
            keep();
        }
    }

    private void keep() {
        place = new Settings.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }

    /** @return what to remember */
    Settings.Place now() {
        return new Settings.Place(place.x(), place.y(), place.width(), place.height(), stage.isMaximized());
    }
}
