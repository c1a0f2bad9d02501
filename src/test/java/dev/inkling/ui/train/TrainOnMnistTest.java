package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.mnist.MnistDownload;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.strokes.BuiltInStrokes;
import dev.inkling.training.CheckpointFile;
import dev.inkling.training.DigitSet;
import dev.inkling.training.Evaluator;
import dev.inkling.training.Model;
import dev.inkling.ui.Language;
import dev.inkling.ui.Texts;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From the real MNIST to a model in use, in the window. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfEnvironmentVariable(named = MnistFolder.VARIABLE, matches = ".+", disabledReason = "needs a folder with MNIST")
class TrainOnMnistTest {

    @TempDir
    private static Path folder;

    private final MnistFolder mnist = new MnistFolder(Path.of(System.getenv(MnistFolder.VARIABLE)));
    private final ExecutorService trainer = Executors.newSingleThreadExecutor();
    private final TakenModels reading = new TakenModels();
    private TrainPane pane;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts texts = new Texts(Language.ENGLISH);
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
    void twelveThousandDigitsMakeAModelThatReads(FxRobot robot) throws Exception {
        robot.interact(() -> {
            robot.lookup("#plan-epochs").queryAs(TextField.class).setText("1");
            ((TextField) pane.lookup("#plan-digits")).setText("12000");
        });
        robot.clickOn("#train-start");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> pane.presenter().state() == RunState.FINISHED);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#use-model");
        Model model = reading.taken.get(0);
        assertEquals(12_000, model.provenance().trainingDigits());
        assertEquals(5_000, model.provenance().validationDigits());
        double accuracy = new Evaluator().evaluate(model, DigitSet.of(mnist.load()).test()).accuracy();
        assertTrue(accuracy > 0.95, "accuracy " + accuracy);
    }
}
