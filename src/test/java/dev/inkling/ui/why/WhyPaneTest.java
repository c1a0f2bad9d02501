package dev.inkling.ui.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.explanation.LinearReader;
import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Recognizer;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.InkReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The narrowest the explanation can be: what is cut here is cut in a small window. */
@ExtendWith(ApplicationExtension.class)
class WhyPaneTest {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");
    private static final Ink LOW = Ink.of(Stroke.of(new Point(-0.2, 0.1), new Point(0.3, 0.4)));

    private final Texts texts = new Texts(Language.ENGLISH);
    private WhyPane pane;
    private WhyPresenter presenter;

    @Start
    void open(Stage stage) {
        pane = new WhyPane(texts);
        presenter = new WhyPresenter(pane, Runnable::run, Runnable::run);
        pane.present(presenter);
        Scene scene = new Scene(pane, 330, 480);
        scene.getStylesheets().add(WhyPane.class.getResource("/dev/inkling/ui/window.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        presenter.setOpen(true);
        Raster raster = new Rasterizer().rasterize(LOW);
        presenter.read(new InkReading(LOW, raster, new LowerHalfReader().recognize(raster), new LowerHalfReader()));
    }

    @Test
    void noWordIsCutOnAnyPageInEitherLanguage(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> texts.languageProperty().set(language));
            for (Page page : Page.values()) {
                show(robot, page);
                for (Labeled said : all(pane, Labeled.class)) {
                    Text drawn = all(said, Text.class).stream().findFirst().orElseThrow();
                    assertEquals(said.getText(), drawn.getText(), page + ", " + language);
                }
            }
        }
    }

    @Test
    void inChineseNothingIsSaidInEnglish(FxRobot robot) {
        robot.interact(() -> texts.languageProperty().set(Language.CHINESE));
        for (Page page : Page.values()) {
            show(robot, page);
            for (Labeled said : all(pane, Labeled.class)) {
                String words = said.getText().replace("MNIST", "").replace("relu", "").replace("softmax", "");
                assertFalse(ENGLISH.matcher(words).find(), said.getText());
            }
        }
    }

    @Test
    void theWordsSayWhatTheMapShows(FxRobot robot) {
        float[] weights = new float[Raster.PIXELS];
        weights[8 * Raster.SIDE + 7] = 20; // of a three, where the line begins
        weights[19 * Raster.SIDE + 21] = -2;
        Recognizer linear = new LinearReader(weights);
        Raster raster = new Rasterizer().rasterize(LOW);
        robot.interact(() -> presenter.read(new InkReading(LOW, raster, linear.recognize(raster), linear)));
        assertTrue(text(robot, "#why-title").startsWith("Why 3? · "), text(robot, "#why-title"));
        assertEquals("Blue ink speaks for “3”, orange against it.", text(robot, "#why-question"));
        assertTrue(text(robot, "#why-most").startsWith("Strongest support: the ink at the top left. Without it, the network reads 8"),
                text(robot, "#why-most"));
        assertTrue(text(robot, "#why-least").startsWith("Strongest objection: the ink at the bottom right."),
                text(robot, "#why-least"));
        Node map = robot.lookup("#why-heat").query();
        assertTrue(map.getAccessibleText().contains(text(robot, "#why-most")));
    }

    @Test
    void aStepLeftOutIsSaid(FxRobot robot) {
        show(robot, Page.STEPS);
        assertEquals("The network reads 1 · 90.0% sure.", text(robot, "#why-steps-guess"));
        robot.interact(() -> robot.lookup("#why-centre").queryAs(CheckBox.class).fire());
        assertTrue(text(robot, "#why-steps-guess").contains("With all steps: 1"), text(robot, "#why-steps-guess"));
    }

    @Test
    void theArrowKeysTurnAKnobAndResetTurnsAllBack(FxRobot robot) {
        show(robot, Page.BREAK);
        Slider up = robot.lookup("#why-shift-y").query();
        robot.interact(up::requestFocus);
        String usual = text(robot, "#why-after-guess");
        for (int press = 0; press < 20; press++) {
            robot.push(KeyCode.LEFT);
        }
        assertEquals(-10, up.getValue(), 1e-9);
        assertNotEquals(usual, text(robot, "#why-after-guess"));
        assertTrue(up.getAccessibleText().endsWith("-10.0 px"), up.getAccessibleText());
        robot.interact(() -> robot.lookup("#why-reset").queryButton().fire());
        assertEquals(usual, text(robot, "#why-after-guess"));
    }

    @Test
    void theLayersHaveShapesAndCounts(FxRobot robot) {
        show(robot, Page.LAYERS);
        List<String> said = all(pane, Label.class).stream().map(Label::getText).toList();
        assertTrue(said.contains("2 layers, 330 parameters"), said.toString());
        assertTrue(said.contains("Convolution 3 × 3"), said.toString());
        assertTrue(said.contains("2 maps of 26 × 26 · 20 parameters · relu"), said.toString());
    }

    @Test
    void withoutInkItSaysWhatItIsFor(FxRobot robot) {
        robot.interact(presenter::nothingDrawn);
        assertEquals("Why?", text(robot, "#why-title"));
        assertEquals(null, pane.lookup("#why-heat"));
    }

    private void show(FxRobot robot, Page page) {
        String id = "#why-page-" + page.name().toLowerCase(Locale.ROOT);
        robot.interact(() -> robot.lookup(id).queryAs(ToggleButton.class).fire());
        robot.interact(() -> {
            pane.applyCss();
            pane.layout();
        });
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static <T> List<T> all(Node node, Class<T> kind) {
        List<T> found = new ArrayList<>();
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, kind)));
        }
        return found;
    }
}
