package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawKeys;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShortcutSheetTest {

    private Button button;
    private TextField field;

    @Start
    void open(Stage stage) {
        button = new Button("no text");
        field = new TextField();
        stage.setScene(new Scene(new VBox(button, field), 900, 600));
        ShortcutSheet.onKey(stage.getScene(), new Texts(Language.ENGLISH));
        stage.show();
    }

    @Test
    void aQuestionMarkOpensItAndEscapeClosesIt(FxRobot robot) {
        robot.interact(button::requestFocus);
        robot.write("a");
        assertTrue(robot.lookup("#shortcuts").tryQuery().isEmpty());
        robot.write("?");
        assertTrue(robot.lookup("#shortcuts").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#shortcuts").tryQuery().isEmpty());
    }

    @Test
    void aQuestionMarkInATextIsOnlyAQuestionMark(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.write("why?");
        assertEquals("why?", field.getText());
        assertTrue(robot.lookup("#shortcuts").tryQuery().isEmpty());
    }

    @Test
    void everyKeyOfTheDrawTabIsOnIt(FxRobot robot) throws IllegalAccessException {
        robot.interact(button::requestFocus);
        robot.write("?");
        Set<String> named = robot.lookup("#shortcuts .label").queryAllAs(Label.class).stream()
                .flatMap(label -> Arrays.stream(label.getText().split(", ")))
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (Field key : DrawKeys.class.getFields()) {
            String shown = ((KeyCombination) key.get(null)).getDisplayText();
            if (!named.contains(shown)) {
                missing.add(key.getName() + ": " + shown);
            }
        }
        assertEquals(List.of(), missing);
        robot.clickOn("#shortcuts-close");
    }
}
