package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ui.common.Language;
import dev.inkling.ui.draw.PenWidth;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tour of the whole window, as somebody takes it who has just opened it. */
@ExtendWith(ApplicationExtension.class)
class TourTest {

    @TempDir
    private static Path folder;

    private WholeWindow shown;

    @Start
    void open(Stage stage) {
        shown = new WholeWindow(stage, folder, Language.ENGLISH, new ChineseFont());
        stage.show();
    }

    @Test
    void eachStepPointsAtAnotherPartAndNeverCoversIt(FxRobot robot) {
        robot.clickOn("#tour-offer");
        Set<String> titles = new HashSet<>();
        int steps = 0;
        while (robot.lookup("#tour").query().isVisible()) {
            Bounds card = inScene(robot.lookup(".tour-card").query());
            Bounds ring = inScene(robot.lookup(".tour-ring").query());
            titles.add(robot.lookup("#tour-title").queryAs(Label.class).getText());
            assertFalse(card.intersects(ring), titles + " " + card + " " + ring);
            Button next = robot.lookup("#tour-next").queryButton();
            assertTrue(next.isFocused());
            assertTrue(next.getAccessibleText().contains(robot.lookup("#tour-words").queryAs(Label.class).getText()));
            robot.push(KeyCode.SPACE);
            steps++;
        }
        assertEquals(6, steps);
        assertEquals(6, titles.size(), titles.toString());
    }

    @Test
    void itIsOfferedUntilItWasTakenOrSomethingWasDrawn(FxRobot robot) {
        assertFalse(shown.window.settings().toured());
        robot.moveTo("#ink-canvas").press(MouseButton.PRIMARY).moveBy(20, 60).release(MouseButton.PRIMARY);
        assertTrue(robot.lookup("#tour-offer").tryQuery().isEmpty());
        assertTrue(shown.window.settings().toured());
    }

    @Test
    void escapeEndsItAndTheKeyboardIsWhereItWas(FxRobot robot) {
        robot.interact(() -> robot.lookup("#ink-canvas").query().requestFocus());
        MenuItem again = robot.lookup("#learn").queryAs(MenuButton.class).getItems().get(0);
        robot.interact(again::fire);
        Node tour = robot.lookup("#tour").query();
        assertTrue(tour.isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(tour.isVisible());
        assertSame(robot.lookup("#ink-canvas").query(), tour.getScene().getFocusOwner());
    }

    @Test
    void whoeverDrawsMeanwhileIsNotHeldUp(FxRobot robot) {
        robot.clickOn("#tour-offer");
        robot.moveTo("#ink-canvas").press(MouseButton.PRIMARY).moveBy(20, 60).release(MouseButton.PRIMARY);
        assertEquals("1", robot.lookup("#best-guess").queryAs(Label.class).getText());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#tour").query().isVisible());
    }

    @Test
    void thePenIsRemembered(FxRobot robot) {
        RadioMenuItem thick = (RadioMenuItem) robot.lookup("#pen").queryAs(MenuButton.class).getItems().get(2);
        robot.interact(() -> thick.setSelected(true));
        assertEquals(PenWidth.THICK, shown.window.settings().pen());
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
