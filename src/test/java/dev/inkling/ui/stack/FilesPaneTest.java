package dev.inkling.ui.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FilesPaneTest {

    private final Texts texts = new Texts(Language.ENGLISH);
    private final List<String> opened = new ArrayList<>();
    private FilesPane pane;

    @Start
    void open(Stage stage) {
        pane = new FilesPane(texts, Optional::empty, (file, drawing) -> opened.add(file + ":" + drawing));
        pane.present(new FilesPresenter(pane, () -> null, ink -> Raster.BLANK, task -> {}, Runnable::run));
        stage.setScene(new Scene(pane, 600, 400));
        stage.show();
    }

    @Test
    void rowsAreSortedSaidAndOpened(FxRobot robot) {
        TableView<FileRow> table = robot.lookup("#stack-table").queryAs(TableView.class);
        Label state = robot.lookup("#stack-state").queryAs(Label.class);
        assertTrue(robot.lookup("#stack-export").queryButton().isDisabled());
        robot.interact(() -> {
            pane.showBegin();
            assertFalse(robot.lookup("#stack-stop").queryButton().isDisabled());
            pane.add(List.of(
                    row("b.png", null, "427", 0.9f, null), row("a.jsonl", 2L, "4", 0.99f, null),
                    row("c.svg", null, "", 0, Message.of("ink.strokes.none"))));
            pane.showProgress(3, 4);
            pane.showEnd(3, 1, true);
        });
        assertEquals("Done: 3 files read, 1 others passed over.", state.getText());
        assertTrue(robot.lookup("#stack-stop").queryButton().isDisabled());
        assertFalse(robot.lookup("#stack-export").queryButton().isDisabled());
        assertEquals("has no strokes of a pen", table.getColumns().get(2).getCellData(2));
        robot.interact(() -> {
            TableColumn<FileRow, ?> confidence = table.getColumns().get(3);
            confidence.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(confidence));
            table.getSelectionModel().select(0);
            table.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("a.jsonl:2"), opened);
        robot.interact(() -> texts.languageProperty().set(Language.CHINESE));
        assertEquals("没有笔画", table.getColumns().get(2).getCellData(2));
    }

    private static FileRow row(String name, Long drawing, String text, float confidence, Message problem) {
        return new FileRow(Path.of(name), drawing, text, confidence, Raster.BLANK, "", problem);
    }
}
