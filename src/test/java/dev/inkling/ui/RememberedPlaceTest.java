package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RememberedPlaceTest {

    private Stage stage;
    private Rectangle2D screen;

    @Start
    void open(Stage shown) {
        stage = shown;
        screen = Screen.getPrimary().getBounds();
        stage.setX(10);
        stage.setWidth(900);
    }

    @Test
    void aWindowIsNeverLargerThanTheScreens(FxRobot robot) {
        robot.interact(() -> giveTo(new Settings.Place(0, 0, 90_000, 90_000, false)));
        assertEquals(screen.getWidth(), stage.getWidth());
        assertEquals(screen.getHeight(), stage.getHeight());
    }

    @Test
    void aWindowIsNeverSmallerThanItsContent(FxRobot robot) {
        robot.interact(() -> giveTo(new Settings.Place(5, 6, 1, 1, false)));
        assertEquals(
                new Rectangle2D(5, 6, 700, 640),
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }

    @Test
    void aPlaceOnAScreenThatHasGoneIsPassedOver(FxRobot robot) {
        robot.interact(() -> giveTo(new Settings.Place(-50_000, 0, 800, 700, true)));
        assertEquals(10, stage.getX());
        assertEquals(900, stage.getWidth());
        assertTrue(stage.isMaximized());
    }

    @Test
    void atFirstTheWindowIsNoLargerThanTheScreen() {
        assertEquals(new Dimension2D(1000, 574), WindowPlace.usual(new Rectangle2D(0, 0, 1093, 574)));
        assertEquals(new Dimension2D(1000, 700), WindowPlace.usual(new Rectangle2D(0, 40, 3840, 2120)));
    }

    private void giveTo(Settings.Place place) {
        new RememberedPlace(place).giveTo(stage, 700, 640);
    }
}
