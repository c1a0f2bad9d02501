package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.inkling.training.Preset;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PresetCardsTest {

    private final List<Preset> taken = new ArrayList<>();
    private final Texts texts = new Texts(Language.ENGLISH);
    private PresetCards cards;

    @Start
    void open(Stage stage) {
        cards = new PresetCards(texts, taken::add);
        stage.setScene(new Scene(new ScrollPane(cards), 400, 600));
        stage.show();
    }

    @Test
    void aClickOnAnyCardTakesItsPlan(FxRobot robot) {
        robot.clickOn(card(robot, Preset.QUICK)).clickOn(card(robot, Preset.BEST));
        assertEquals(List.of(Preset.QUICK, Preset.BEST), taken);
    }

    @Test
    void theKeyboardReachesAndTakesThem(FxRobot robot) {
        robot.interact(card(robot, Preset.TUTORIAL)::requestFocus);
        robot.push(KeyCode.ENTER).push(KeyCode.TAB).push(KeyCode.SPACE).push(KeyCode.A);
        assertEquals(List.of(Preset.TUTORIAL, Preset.QUICK), taken);
    }

    @Test
    void oneAtMostIsMarkedAsChosen(FxRobot robot) {
        robot.interact(() -> cards.show(Preset.BEST));
        assertEquals(List.of(Preset.BEST), chosen(robot));
        robot.interact(() -> cards.show(Preset.SIGMOID));
        assertEquals(List.of(Preset.SIGMOID), chosen(robot));
        robot.interact(() -> cards.show(null));
        assertEquals(List.of(), chosen(robot));
    }

    @Test
    void eachSaysItsNameAndWhatOneWillSeeInTheLanguageOfTheWindow(FxRobot robot) {
        for (Preset preset : Preset.values()) {
            Node card = card(robot, preset);
            String name = card.getAccessibleText();
            String sight = card.getAccessibleHelp();
            robot.interact(() -> texts.languageProperty().set(Language.CHINESE));
            assertNotEquals(name, card.getAccessibleText(), preset.name());
            assertNotEquals(sight, card.getAccessibleHelp(), preset.name());
            robot.interact(() -> texts.languageProperty().set(Language.ENGLISH));
            assertEquals(name, card.getAccessibleText());
        }
    }

    private List<Preset> chosen(FxRobot robot) {
        return Arrays.stream(Preset.values())
                .filter(preset -> (Boolean) card(robot, preset).queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                .toList();
    }

    private static Node card(FxRobot robot, Preset preset) {
        return robot.lookup("#preset-" + preset.name().toLowerCase(Locale.ROOT)).query();
    }
}
