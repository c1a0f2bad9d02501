package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.inkling.data.mnist.SmallMnist;
import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.evaluation.TestSets.TestSet;
import dev.inkling.runs.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The training tab with small real runs. */
@ExtendWith(ApplicationExtension.class)
class TrainPaneTest {

    @TempDir
    private static Path folder;

    private TrainTab tab;

    @Start
    void open(Stage stage) throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        tab = new TrainTab(
                Files.createTempDirectory(folder, "tab"), SmallMnist.in(folder.resolve("mnist"), 480, 100),
                progress -> List.of(new TestSet("drawn", "1", DrawnDigits.of(100, 2))));
        stage.setScene(tab.scene());
        stage.show();
    }

    @AfterEach
    void close() {
        tab.close();
    }

    @Test
    void oneTrainsANetworkAndUsesIt(FxRobot robot) throws Exception {
        robot.clickOn("#train-start");
        Run run = tab.awaitDone();
        assertEquals(3, run.curve().snapshot().epochs().size());
        assertTrue(robot.lookup("#use-model").query().isVisible());
        robot.clickOn("#use-model");
        assertEquals(List.of(run), tab.reading.taken);
        assertFalse(robot.lookup(".strip.result").query().isVisible());
        Node chart = robot.lookup("#loss-chart").query();
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(chart.getAccessibleText().startsWith("Batch 17"), chart.getAccessibleText());
    }

    @Test
    void aModelThatIsNotUsedAtOnceIsStillThereToUse(FxRobot robot) throws Exception {
        robot.clickOn("#train-start");
        Run run = tab.awaitDone();
        robot.clickOn("#keep-model");
        assertTrue(run.model().isPresent());
        robot.clickOn("#run-use");
        assertEquals(List.of(run), tab.reading.taken);
    }

    @Test
    void aWrongValueIsRefusedWhereItIsTyped(FxRobot robot) {
        TextField epochs = robot.lookup("#plan-epochs").queryAs(TextField.class);
        for (String wrong : new String[] {"0", "1001", "many", "", "2.5"}) {
            robot.interact(() -> epochs.setText(wrong));
            assertTrue(robot.lookup("#train-start").query().isDisabled(), wrong);
        }
        robot.interact(() -> epochs.setText("7"));
        assertFalse(robot.lookup("#train-start").query().isDisabled());
    }
}
