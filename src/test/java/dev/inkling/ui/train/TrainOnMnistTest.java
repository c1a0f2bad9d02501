package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.evaluation.CommonTests;
import dev.inkling.evaluation.Evaluator;
import dev.inkling.runs.Run;
import dev.inkling.training.Model;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
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

/** From the real MNIST to a model in use, in the window. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfEnvironmentVariable(named = MnistFolder.VARIABLE, matches = ".+", disabledReason = "needs a folder with MNIST")
class TrainOnMnistTest {

    @TempDir
    private static Path folder;

    private final MnistFolder mnist = new MnistFolder(Path.of(System.getenv(MnistFolder.VARIABLE)));
    private TrainTab tab;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        tab = new TrainTab(folder, mnist, new CommonTests(() -> mnist));
        stage.setScene(tab.scene());
        stage.show();
    }

    @AfterEach
    void close() {
        tab.close();
    }

    @Test
    void twelveThousandDigitsMakeAModelThatReads(FxRobot robot) throws Exception {
        robot.interact(() -> {
            robot.lookup("#plan-epochs").queryAs(TextField.class).setText("1");
            ((TextField) tab.pane.lookup("#plan-digits")).setText("12000");
        });
        robot.clickOn("#train-start");
        Run run = tab.awaitDone();
        robot.clickOn("#use-model");
        assertEquals(List.of(run), tab.reading.taken);
        try (Model model = tab.reading.open()) {
            assertEquals(12_000, model.provenance().trainingDigits());
            assertEquals(5_000, model.provenance().validationDigits());
            double accuracy = new Evaluator().read(model, mnist.load().test()).evaluation().accuracy();
            assertTrue(accuracy > 0.95, "accuracy " + accuracy);
            assertEquals(accuracy, run.scores().get(0).accuracy(), 1e-9);
        }
    }
}
