package dev.inkling.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.library.ModelLibrary;
import dev.inkling.library.StoredModel;
import dev.inkling.training.Provenance;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LibraryPaneTest {

    @TempDir
    private static Path home;

    private final LibraryFixture program = new LibraryFixture();
    private Path folder;
    private Provenance provenance;
    private Texts texts;

    @Start
    void open(Stage stage) throws Exception {
        folder = Files.createTempDirectory(home, "models");
        ModelLibrary library = LibraryFixture.library(folder);
        LibraryFixture.keep(library, "a", "b");
        provenance = LibraryFixture.provenance(library);
        texts = new Texts(Language.ENGLISH);
        LibraryPane pane = new LibraryPane(texts, new OneFile());
        LibraryPresenter presenter = new LibraryPresenter(pane, library, program, Runnable::run, Runnable::run);
        pane.present(presenter);
        presenter.refresh();
        stage.setScene(new Scene(pane, 900, 500));
        stage.show();
    }

    @Test
    void oneClickShowsHowAModelCameToBe(FxRobot robot) {
        robot.clickOn("b");
        List<String> said = robot.lookup("#model-details .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertTrue(said.containsAll(List.of("b", "deep", String.format(Locale.ROOT, "%,d digits", provenance.trainingDigits()),
                        new Numbers(texts).share(provenance.validationAccuracy()))), said.toString());
    }

    @Test
    void theKeysUseRenameAndDelete(FxRobot robot) {
        robot.clickOn("a").push(KeyCode.ENTER);
        assertEquals(List.of("use a deep"), program.told);
        robot.clickOn("b").push(KeyCode.F2).push(KeyCode.SHORTCUT, KeyCode.A).write("c").push(KeyCode.ENTER);
        assertEquals(List.of("", "a", "c"), names(robot));
        assertEquals(List.of("use a deep"), program.told, "the Enter that ends a name does not use the model");
        robot.push(KeyCode.DELETE);
        assertEquals(List.of("", "a"), names(robot));
        robot.clickOn("#model-undo-delete");
        assertEquals(List.of("", "a", "c"), names(robot));
    }

    @Test
    void escapeLeavesTheNameAsItWas(FxRobot robot) {
        robot.clickOn("b").clickOn("#model-rename").write("c").push(KeyCode.ESCAPE);
        assertEquals(List.of("", "a", "b"), names(robot));
    }

    @Test
    void aClickOnASelectedNameDoesNotEditIt(FxRobot robot) {
        robot.clickOn("b").clickOn("b").write("c").push(KeyCode.ENTER);
        assertEquals(List.of("", "a", "b"), names(robot));
    }

    @Test
    void theButtonsDoTheSame(FxRobot robot) {
        robot.clickOn("b").clickOn("#model-train-further").clickOn("#model-use");
        assertEquals(List.of("train b deep", "use b deep"), program.told);
        robot.clickOn("#model-delete");
        assertTrue(robot.lookup("#model-note").queryAs(Label.class).getText().contains("in use"));
        robot.clickOn("a").clickOn("#model-delete");
        assertEquals(List.of("", "b"), names(robot));
        robot.clickOn("#model-export").clickOn("#model-import");
        assertEquals(List.of("", "b", "exported"), names(robot));
    }

    @Test
    void theBundledModelIsNeitherRenamedNorDeleted(FxRobot robot) {
        assertTrue(robot.lookup("#model-rename").queryAs(Button.class).isDisabled());
        assertTrue(robot.lookup("#model-delete").queryAs(Button.class).isDisabled());
        robot.clickOn("Bundled model").push(KeyCode.DELETE).push(KeyCode.F2);
        assertEquals(List.of("", "a", "b"), names(robot));
    }

    @Test
    void whatMadeAModelIsALineForTheTerminalAndItsLayersAreListed(FxRobot robot) {
        robot.clickOn("a");
        String line = robot.lookup("#model-command").queryAs(TextArea.class).getText();
        assertTrue(line.startsWith("inkling train --network deep"), line);
        assertFalse(robot.lookup("Batch normalization").queryAll().isEmpty());
    }

    @Test
    void aRowsMenuDoesWhatTheButtonsDo(FxRobot robot) {
        ContextMenu menu = robot.lookup("#model-list").queryAs(TableView.class).getContextMenu();
        Map<String, MenuItem> items = menu.getItems().stream()
                .filter(item -> item.getId() != null)
                .collect(Collectors.toMap(MenuItem::getId, Function.identity()));
        robot.clickOn("b").interact(items.get("menu-model-use")::fire);
        assertEquals(List.of("use b deep"), program.told);
        robot.clickOn("Bundled model");
        assertTrue(items.get("menu-model-delete").isDisable());
        robot.interact(items.get("menu-command-copy")::fire);
        String copied = WaitForAsyncUtils.waitForAsyncFx(1000, () -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("inkling train --network deep"), copied);
    }

    @Test
    void theLanguageChangesAtOnce(FxRobot robot) {
        robot.interact(() -> texts.languageProperty().set(Language.CHINESE));
        assertEquals("导入…", robot.lookup("#model-import").queryAs(Button.class).getText());
        assertFalse(robot.lookup("内置模型").queryAll().isEmpty());
        assertFalse(robot.lookup(String.format(Locale.ROOT, "%,d 个数字", provenance.trainingDigits())).queryAll().isEmpty());
    }

    @Test
    void everyControlHasAWordForScreenReaders(FxRobot robot) {
        for (String id : new String[] {"#model-list", "#model-details"}) {
            Node node = robot.lookup(id).query();
            assertFalse(node.getAccessibleText().isBlank(), id);
        }
        for (String command : new String[] {"use", "rename", "delete", "export", "import", "train-further"}) {
            Button button = robot.lookup("#model-" + command).queryAs(Button.class);
            assertFalse(button.getText().isBlank() || button.getAccessibleHelp().isBlank(), command);
        }
    }

    private static List<String> names(FxRobot robot) {
        @SuppressWarnings("unchecked")
        TableView<StoredModel> list = robot.lookup("#model-list").queryAs(TableView.class);
        return list.getItems().stream().map(StoredModel::name).toList();
    }

    private final class OneFile implements FileDialogs {

        @Override
        public Optional<Path> open(Window owner, String title) {
            return Optional.of(folder.resolveSibling("exported.zip"));
        }

        @Override
        public Optional<Path> save(Window owner, String title, String fileName) {
            return open(owner, title);
        }
    }
}
