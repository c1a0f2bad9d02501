package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.mnist.MnistDownload;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.platform.Message;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DataPaneTest {

    @TempDir
    private static Path folder;

    private final Texts texts = new Texts(Language.ENGLISH);
    private DataPane pane;

    @Start
    void open(Stage stage) {
        MnistFolder none = new MnistFolder(folder);
        pane = new DataPane(texts);
        pane.present(new DataPresenter(
                pane, none, none, MnistDownload::new, Runnable::run, Runnable::run, chosen -> {}));
        stage.setScene(new Scene(pane, 400, 500));
        stage.show();
    }

    @Test
    void whatIsOddAboutTheDataIsSaidInTheLanguageChosen(FxRobot robot) {
        Label notes = robot.lookup("#data-notes").queryAs(Label.class);
        assertFalse(notes.isVisible());
        robot.interact(() -> pane.showDataNotes(
                List.of(Message.of("data.scaled", "train"), Message.of("data.inverted", "t10k", 60000, 60000))));
        assertTrue(notes.isVisible());
        assertEquals(2, notes.getText().lines().count());
        assertTrue(notes.getText().contains("t10k: 60,000 of 60,000 pictures are dark on light"), notes.getText());
        robot.interact(() -> texts.languageProperty().set(Language.CHINESE));
        assertTrue(notes.getText().contains("浅底深字"), notes.getText());
        robot.interact(() -> pane.showDataNotes(List.of()));
        assertFalse(notes.isVisible());
    }

    @Test
    void saysWhetherMnistIsThere(FxRobot robot) {
        assertTrue(pane.mnistMissingProperty().get());
        robot.interact(() -> pane.showFound(folder));
        assertFalse(pane.mnistMissingProperty().get());
    }

    @Test
    void aProblemOnDisplayChangesItsLanguageToo(FxRobot robot) {
        robot.interact(() -> pane.showDataProblem(Message.of("file.denied", "x")));
        Label problem = robot.lookup(".problem").queryAs(Label.class);
        assertEquals("x: permission denied", problem.getText());
        robot.interact(() -> texts.languageProperty().set(Language.CHINESE));
        assertEquals("x：没有访问权限", problem.getText());
    }
}
