package dev.inkling.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.evaluation.TestedDigit;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.CutWords;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EvaluatePaneTest {

    @TempDir
    private Path folder;

    private EvaluationTab tab;
    private EvaluatePane pane;
    private final Texts texts = new Texts(Language.ENGLISH);

    @Start
    void open(Stage stage) throws Exception {
        tab = new EvaluationTab(folder, 40);
        pane = new EvaluatePane(texts, tab);
        EvaluatePresenter presenter =
                new EvaluatePresenter(
                        pane, tab.library, () -> tab.mnist, () -> folder.resolve("mine.jsonl"), Runnable::run, Runnable::run);
        pane.present(presenter);
        presenter.refresh();
        Scene scene = new Scene(pane, 1000, 650);
        scene.getStylesheets().add(EvaluatePane.class.getResource("/dev/inkling/ui/window.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void nothingThatIsFoundIsCutInASmallWindow(FxRobot robot) {
        robot.interact(() -> robot.lookup("#evaluate-start").queryButton().fire());
        List<String> cut = new ArrayList<>();
        robot.interact(() -> {
            pane.resize(900, 520);
            TabPane parts = (TabPane) pane.lookup(".tab-pane");
            for (Language language : Language.values()) {
                texts.languageProperty().set(language);
                for (Tab part : parts.getTabs()) {
                    parts.getSelectionModel().select(part);
                    pane.applyCss();
                    pane.layout();
                    CutWords.in(pane).forEach(words -> cut.add(part.getId() + ": " + words));
                }
            }
        });
        assertEquals(List.of(), cut);
    }

    @Test
    void fromTheScoresToADigitInTheDrawTab(FxRobot robot) {
        assertTrue(robot.lookup("#evaluate-empty").query().isVisible());
        robot.clickOn("#evaluate-start");
        assertFalse(robot.lookup("#evaluate-empty").query().isVisible());
        assertTrue(text(robot, "#evaluate-counts").startsWith("40 digits, "), text(robot, "#evaluate-counts"));
        assertEquals(100, robot.lookup("#confusion-matrix .cell").queryAll().size());
        robot.clickOn("#" + misread(robot));
        assertEquals("evaluate-tab-mistakes", robot.lookup(".evaluate-pane .tab-pane").queryAs(TabPane.class)
                .getSelectionModel().getSelectedItem().getId());
        assertTrue(robot.lookup("#mistakes").query().isFocused());
        assertTrue(text(robot, "#mistakes-count").matches("[1-9].* digits"), text(robot, "#mistakes-count"));
        robot.clickOn("#mistake-open");
        robot.interact(() -> robot.lookup("#mistakes").query().requestFocus());
        robot.type(KeyCode.ENTER);
        assertEquals(2, tab.openedRasters.size());
        assertEquals(tab.openedRasters.get(0), tab.openedRasters.get(1));
    }

    /** @return the id of a cell off the diagonal with digits in it */
    private static String misread(FxRobot robot) {
        return robot.lookup("#confusion-matrix .cell").queryAll().stream()
                .filter(cell -> cell.getId().charAt(10) != cell.getId().charAt(12))
                .filter(cell -> !((Label) cell.lookup(".label")).getText().isEmpty())
                .findFirst()
                .orElseThrow()
                .getId();
    }

    @Test
    void theThresholdSaysWhatItCosts(FxRobot robot) {
        robot.clickOn("#evaluate-start");
        robot.clickOn("#evaluate-tab-confidence");
        Slider threshold = robot.lookup("#coverage-threshold").queryAs(Slider.class);
        robot.interact(() -> threshold.setValue(0));
        String asked = text(robot, "#coverage-cost");
        assertTrue(asked.contains("Mistakes saved: 0; right answers lost: 0."), asked);
        robot.interact(() -> threshold.setValue(1));
        assertFalse(text(robot, "#coverage-cost").contains("Mistakes saved: 0; right answers lost: 0."));
    }

    @Test
    void twentyThousandDigitsNeedFewTiles(FxRobot robot) {
        float[] seven = new float[Prediction.DIGITS];
        seven[7] = 1;
        Prediction prediction = new Prediction(seven);
        List<TestedDigit> many = IntStream.range(0, 20_000).mapToObj(i -> new TestedDigit(i, 1, prediction)).toList();
        List<TestedDigit> selected = new ArrayList<>();
        Gallery gallery = new Gallery(new EvaluateWords(new Texts(Language.ENGLISH)));
        gallery.onSelected(selected::add);
        robot.interact(() -> {
            pane.getScene().setRoot(gallery);
            gallery.show(many, index -> Raster.BLANK);
            gallery.requestFocus();
        });
        robot.type(KeyCode.END, KeyCode.LEFT, KeyCode.HOME, KeyCode.RIGHT);
        assertEquals(List.of(0, 19_999, 19_998, 0, 1), selected.stream().map(TestedDigit::index).toList());
        assertTrue(gallery.getChildrenUnmodifiable().size() < 150, gallery.getChildrenUnmodifiable().size() + " nodes");
    }
}
