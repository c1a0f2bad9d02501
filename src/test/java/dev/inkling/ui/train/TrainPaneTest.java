package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.mnist.MnistDownload;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.mnist.SmallMnist;
import dev.inkling.strokes.BuiltInStrokes;
import dev.inkling.training.CheckpointFile;
import dev.inkling.ui.Language;
import dev.inkling.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
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

    private final ExecutorService trainer = Executors.newSingleThreadExecutor();
    private final TakenModels reading = new TakenModels();
    private TrainPane pane;

    @Start
    void open(Stage stage) throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts texts = new Texts(Language.ENGLISH);
        MnistFolder mnist = SmallMnist.in(folder.resolve("mnist"), 480, 100);
        pane = new TrainPane(
                texts,
                () -> new Dl4jEngine(1),
                new DataPane(texts, mnist, new MnistFolder(folder), MnistDownload::new, Runnable::run, Platform::runLater,
                        chosen -> {}),
                new CheckpointFile(folder.resolve("checkpoint")),
                trainer,
                Platform::runLater,
                reading,
                BuiltInStrokes.samples());
        stage.setScene(new Scene(pane, 1000, 700));
        stage.show();
    }

    @AfterEach
    void close() {
        trainer.shutdownNow();
    }

    @Test
    void oneTrainsANetworkAndUsesIt(FxRobot robot) throws Exception {
        robot.clickOn("#train-start");
        waitFor(RunState.FINISHED);
        assertEquals(3, pane.lookup("#loss-chart") instanceof LossChart chart ? chart.run().epochs().size() : 0);
        assertTrue(robot.lookup("#use-model").query().isVisible());
        robot.clickOn("#use-model");
        assertEquals(1, reading.taken.size());
        assertFalse(robot.lookup("#use-model").query().getParent().isVisible());
        Node chart = robot.lookup("#loss-chart").query();
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(chart.getAccessibleText().startsWith("Batch 17"), chart.getAccessibleText());
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

    private void waitFor(RunState state) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> pane.presenter().state() == state);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
