package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.evaluation.Rejection;
import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.platform.AppFolders;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws in the window, which reads wide ink as 7 and narrow as 1. */
@ExtendWith(ApplicationExtension.class)
class DrawWindowTest {

    @TempDir
    private static Path folder;

    private WholeWindow shown;
    private DrawPane draw;
    private MainWindow window;
    private Texts texts;
    private double laidOutFor;
    private double shownAs;
    private final List<Settings> remembered = new ArrayList<>();

    @Start
    void open(Stage stage) {
        shown = new WholeWindow(stage, folder, Language.ENGLISH, new ChineseFont(() -> List.of("Noto Sans CJK SC"), () -> true));
        draw = shown.draw;
        window = shown.window;
        texts = shown.texts;
        window.onChoice(remembered::add);
        stage.show();
        laidOutFor = stage.getScene().getWidth();
        shownAs = stage.getWidth();
    }

    @Test
    void theCanvasHasItsPlaceBeforeTheFirstFrame() {
        assertEquals(shownAs, laidOutFor, 1);
    }

    @Test
    void aDraggedStrokeIsReadAndCanBeUndoneRedoneAndCleared(FxRobot robot) {
        assertEquals("", guess(robot));
        dragAcross(robot);
        assertEquals("7", guess(robot));
        assertEquals(0.9, robot.lookup("#probability-7").queryAs(ProgressBar.class).getProgress(), 1e-6);
        robot.clickOn("#undo");
        assertEquals("", guess(robot));
        robot.clickOn("#redo");
        assertEquals("7", guess(robot));
        robot.clickOn("#clear");
        assertEquals("", guess(robot));
        assertTrue(robot.lookup("#clear").queryAs(Button.class).isDisabled());
    }

    @Test
    void everyAnswerIsSaidInWords(FxRobot robot) {
        for (float probability : new float[] {0.7f, 0.9996f, 1}) {
            float[] probabilities = new float[Prediction.DIGITS];
            probabilities[3] = probability;
            robot.interact(() -> draw.showPrediction(new Prediction(probabilities), Raster.BLANK, null));
            String said = robot.lookup(".confidence").queryAs(Label.class).getText();
            assertEquals(probability == 1 ? "100.0% sure" : probability == 0.7f ? "70.0% sure" : "99.9% sure", said);
        }
    }

    @Test
    void whatIsRunningAndItsLicencesAreShown(FxRobot robot) {
        AppFolders folders = new AppFolders(folder, folder.resolve("settings"), folder.resolve("logs"));
        List<String> opened = new ArrayList<>();
        window.onAbout(() -> new AboutBox(texts, folders, null, window.stage(), opened::add).show());
        robot.clickOn("#about");
        String licences = robot.lookup("#about-licences").queryAs(TextArea.class).getText();
        for (String shipped : List.of("deeplearning4j", "openjfx", "OpenBLAS", "picocli", "atlantafx", "logback")) {
            assertTrue(licences.contains(shipped), shipped);
        }
        assertEquals(
                folder.resolve("logs").toString(), robot.lookup("#about-logs").queryAs(TextField.class).getText());
        robot.clickOn("#about-close");
        assertTrue(robot.lookup("#about-licences").tryQuery().isEmpty());
    }

    @Test
    void howSureOfADigitToBeIsASettingThatSaysWhatItCosts(FxRobot robot) {
        List<Rejection> measured = List.of(new Rejection(0.5, 0.004, 0.9), new Rejection(0.9, 0.02, 0.97));
        List<Double> chosen = new ArrayList<>();
        window.onSettings(() ->
                new SettingsBox(texts, window.leastDigit(), measured, window.stage(), chosen::add).show());
        robot.clickOn("#settings");
        Label cost = robot.lookup("#settings-cost").queryAs(Label.class);
        assertTrue(cost.getText().contains("0.4%") && cost.getText().contains("90%"), cost.getText());
        robot.interact(() -> robot.lookup("#settings-threshold").queryAs(Slider.class).setValue(0.88));
        assertTrue(cost.getText().contains("2.0%") && cost.getText().contains("97%"), cost.getText());
        assertEquals(0.88, chosen.get(chosen.size() - 1), 1e-9);
        window.remember(settings -> settings.withLeastDigit(0.88));
        assertEquals(0.88, window.settings().leastDigit());
        robot.clickOn("#settings-close");
        assertTrue(robot.lookup("#settings-cost").tryQuery().isEmpty());
        robot.interact(window.stage()::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        assertTrue(robot.lookup("#settings-cost").tryQuery().isPresent());
        robot.clickOn("#settings-close");
    }

    @Test
    void openedInkIsReadAndUndoneAsDrawnInkIs(FxRobot robot) {
        robot.interact(() -> shown.drawing.open(Ink.of(Stroke.of(new Point(0, 50), new Point(900, 50)))));
        assertEquals("7", guess(robot));
        robot.clickOn("#undo");
        assertEquals("", guess(robot));
    }

    @Test
    void theUsualKeysWork(FxRobot robot) {
        dragAcross(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals("", guess(robot));
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        assertEquals("7", guess(robot));
        for (KeyCode clear : new KeyCode[] {KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.ESCAPE}) {
            robot.push(clear);
            assertEquals("", guess(robot));
            robot.push(KeyCode.SHORTCUT, KeyCode.Z);
            assertEquals("7", guess(robot));
        }
    }

    @Test
    void onlyThePrimaryButtonDraws(FxRobot robot) {
        Bounds canvas = canvas(robot).localToScreen(canvas(robot).getBoundsInLocal());
        robot.moveTo(canvas.getCenterX(), canvas.getCenterY());
        robot.press(MouseButton.SECONDARY).moveBy(80, 0).release(MouseButton.SECONDARY);
        assertEquals("", guess(robot));
    }

    @Test
    void aFingerDrawsOneStrokeAlthoughMouseEventsFollow(FxRobot robot) {
        Node canvas = canvas(robot);
        robot.interact(() -> {
            touch(canvas, TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, 100);
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 100);
            touch(canvas, TouchEvent.TOUCH_MOVED, TouchPoint.State.MOVED, 200);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 200);
            touch(canvas, TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED, 200);
            mouse(canvas, MouseEvent.MOUSE_RELEASED, 200);
        });
        assertEquals(1, shown.drawing.ink().strokes().size());
        assertEquals("7", guess(robot));
    }

    @Test
    void synthesizedMouseEventsAloneDrawToo(FxRobot robot) {
        Node canvas = canvas(robot);
        robot.interact(() -> {
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 100);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 200);
            mouse(canvas, MouseEvent.MOUSE_RELEASED, 200);
        });
        assertEquals("7", guess(robot));
    }

    @Test
    void theLanguageChangesAtOnceAndTheInkStays(FxRobot robot) {
        dragAcross(robot);
        String before = robot.lookup("#clear").queryAs(Button.class).getText();
        @SuppressWarnings("unchecked")
        ComboBox<Language> language = robot.lookup("#language").queryAs(ComboBox.class);
        robot.interact(() -> language.setValue(Language.CHINESE));
        assertNotEquals(before, robot.lookup("#clear").queryAs(Button.class).getText());
        assertEquals("7", guess(robot));
        assertEquals(Language.CHINESE, window.settings().language());
    }

    @Test
    void oneSwitchChangesTheLook(FxRobot robot) {
        String light = Application.getUserAgentStylesheet();
        robot.clickOn("#theme-switch");
        assertNotEquals(light, Application.getUserAgentStylesheet());
        assertEquals(Theme.DARK, window.settings().theme());
        assertEquals(Theme.DARK, remembered.get(0).theme());
        robot.push(KeyCode.SPACE);
        assertEquals(light, Application.getUserAgentStylesheet());
    }

    @Test
    void whatWasNeverChosenIsNotRemembered() {
        assertNull(window.settings().theme());
        assertNull(window.settings().language());
    }

    @Test
    void aMaximizedWindowRemembersItsFormerPlace(FxRobot robot) {
        Stage stage = (Stage) canvas(robot).getScene().getWindow();
        robot.interact(() -> stage.setWidth(777));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> stage.setMaximized(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(777, window.settings().window().width());
        assertTrue(window.settings().window().maximized());
    }

    @Test
    void allInkStaysInSightInASmallerWindow(FxRobot robot) {
        Region canvas = (Region) canvas(robot);
        Stage stage = (Stage) canvas.getScene().getWindow();
        robot.interact(() -> {
            stage.setWidth(1200);
            stage.setHeight(700);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 4);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, canvas.getWidth() + 300);
            mouse(canvas, MouseEvent.MOUSE_RELEASED, canvas.getWidth() + 300);
        });
        assertTrue(isInkAt(robot, canvas, 6), "drawn to the left edge");
        robot.interact(() -> stage.setWidth(stage.getMinWidth()));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isInkAt(robot, canvas, 6), "still at the left edge");
        assertTrue(isInkAt(robot, canvas, (int) canvas.getWidth() - 3), "and at the right one");
    }

    /** Looks down one column of the canvas for anything but paper. */
    private static boolean isInkAt(FxRobot robot, Region canvas, int x) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = canvas.snapshot(null, null));
        PixelReader pixels = image[0].getPixelReader();
        return IntStream.range(1, (int) image[0].getHeight())
                .anyMatch(y -> pixels.getColor(x, y).getBrightness() < 0.5);
    }

    @Test
    void everyControlHasAWordForScreenReaders(FxRobot robot) {
        for (String id : new String[] {"#ink-canvas", "#raster-preview", "#theme-switch", "#language", "#probability-0"}) {
            String text = robot.lookup(id).query().getAccessibleText();
            assertNotNull(text, id);
            assertFalse(text.isBlank(), id);
        }
        for (String id : new String[] {"#undo", "#redo", "#clear"}) {
            assertFalse(robot.lookup(id).queryAs(Button.class).getText().isBlank(), id);
        }
        dragAcross(robot);
        assertTrue(robot.lookup("#best-guess").query().getAccessibleText().contains("7"));
    }

    @Test
    void theTabKeyReachesEveryControlThatIsEnabled(FxRobot robot) {
        dragAcross(robot);
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 14; i++) {
            robot.push(KeyCode.TAB);
            Node focused = canvas(robot).getScene().getFocusOwner();
            if (focused != null && focused.getId() != null) {
                reached.add(focused.getId());
            }
        }
        assertTrue(reached.containsAll(List.of("ink-canvas", "undo", "clear", "theme-switch", "language")), reached.toString());
    }

    @Test
    void nothingIsCutOffAndNothingScrollsInASmallWindow(FxRobot robot) {
        Stage stage = (Stage) canvas(robot).getScene().getWindow();
        robot.interact(() -> {
            stage.setWidth(900);
            stage.setHeight(600);
        });
        WaitForAsyncUtils.waitForFxEvents();
        for (String id : new String[] {"#raster-preview", "#probability-9", "#clear", "#best-guess"}) {
            Region node = robot.lookup(id).queryAs(Region.class);
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            assertTrue(bounds.getMaxY() <= node.getScene().getHeight() + 1, id + " ends at " + bounds.getMaxY());
            assertTrue(bounds.getMaxX() <= node.getScene().getWidth() + 1, id + " ends at " + bounds.getMaxX());
        }
    }

    @Test
    void anErrorIsShownAboveTheTabsAndCanBePutAway(FxRobot robot) {
        Platform.runLater(() -> window.showError(Message.of("other", "the disk is full"), "/logs"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(".error-strip .label").queryAs(Label.class).getText().contains("the disk is full"));
        robot.clickOn(".error-strip .button");
        assertTrue(robot.lookup(".error-strip").tryQuery().isEmpty());
    }

    private static void dragAcross(FxRobot robot) {
        Bounds canvas = canvas(robot).localToScreen(canvas(robot).getBoundsInLocal());
        robot.moveTo(canvas.getCenterX() - 60, canvas.getCenterY());
        robot.press(MouseButton.PRIMARY).moveBy(60, 10).moveBy(60, -10).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node canvas(FxRobot robot) {
        return robot.lookup("#ink-canvas").query();
    }

    private static String guess(FxRobot robot) {
        return robot.lookup("#best-guess").queryAs(Label.class).getText();
    }

    private static void touch(Node target, EventType<TouchEvent> type, TouchPoint.State state, double x) {
        Bounds bounds = target.localToScene(target.getBoundsInLocal());
        TouchPoint point = new TouchPoint(
                1, state, bounds.getMinX() + x, bounds.getMinY() + 100, bounds.getMinX() + x, bounds.getMinY() + 100, target, null);
        Event.fireEvent(target, new TouchEvent(type, point, List.of(point), 1, false, false, false, false));
    }

    private static void mouse(Node target, EventType<MouseEvent> type, double x) {
        Event.fireEvent(
                target,
                new MouseEvent(
                        type, x, 100, x, 100, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true,
                        false, false, null));
    }
}
