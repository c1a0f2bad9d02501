package dev.inkling.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the window was last time. The screens may be others now. */
final class RememberedPlace {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedPlace.class);

    private final Settings.Place place;

    RememberedPlace(Settings.Place place) {
        this.place = place;
    }

    /** Does nothing where no screen shows the place any more. */
    void giveTo(Stage stage, double leastWidth, double leastHeight) {
        if (isOnScreen()) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(Math.max(leastWidth, Math.min(place.width(), acrossAllScreens())));
            stage.setHeight(Math.max(leastHeight, Math.min(place.height(), downAllScreens())));
        } else {
            LOG.info("The window's place is on no screen and is passed over: {}", place);
        }
        stage.setMaximized(place.maximized());
    }

    private boolean isOnScreen() {
        return !Screen.getScreensForRectangle(new Rectangle2D(
                        place.x() + 50, place.y(), Math.max(1, place.width() - 100), Math.max(1, place.height() / 2)))
                .isEmpty();
    }

    private static double acrossAllScreens() {
        return Screen.getScreens().stream().mapToDouble(screen -> screen.getBounds().getWidth()).sum();
    }

    private static double downAllScreens() {
        return Screen.getScreens().stream().mapToDouble(screen -> screen.getBounds().getHeight()).sum();
    }
}
