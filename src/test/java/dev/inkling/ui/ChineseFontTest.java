package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.platform.AppFolders;
import dev.inkling.ui.common.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ChineseFontTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @TempDir
    private Path folder;

    private final ChineseFont font = new ChineseFont();
    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
    }

    private WholeWindow show(FxRobot robot, Language language, ChineseFont font) {
        WholeWindow[] shown = new WholeWindow[1];
        robot.interact(() -> {
            shown[0] = new WholeWindow(stage, folder, language, font);
            stage.show();
        });
        return shown[0];
    }

    private void assumeThereIsAFont(FxRobot robot) {
        robot.interact(font::family);
        assumeTrue(font.family().isPresent(), "No font for Chinese is installed here");
    }

    @Test
    void theFirstOfTheKnownFontsIsTaken() {
        List<String> installed = List.of("Arial", "WenQuanYi Zen Hei", "Noto Sans CJK SC");
        assertEquals(Optional.of("Noto Sans CJK SC"), new ChineseFont(() -> installed, () -> true).family());
        assertEquals(Optional.of("System"), new ChineseFont(() -> List.of("Arial"), () -> true).family());
        assertEquals(Optional.empty(), new ChineseFont(() -> List.of("Arial"), () -> false).family());
    }

    @Test
    void theWindowDrawsCharactersAndNotBoxes(FxRobot robot) {
        assumeThereIsAFont(robot);
        show(robot, Language.CHINESE, font);
        Label hint = (Label) stage.getScene().lookup(".paper .hint");
        assertFalse(Arrays.equals(picture(robot, hint, "中"), picture(robot, hint, "文")));
        robot.interact(() -> hint.setStyle("-fx-font-weight: bold"));
        assertFalse(Arrays.equals(picture(robot, hint, "中"), picture(robot, hint, "文")));
    }

    @Test
    void everyChineseWordIsInThatFont(FxRobot robot) {
        assumeThereIsAFont(robot);
        WholeWindow shown = show(robot, Language.CHINESE, font);
        AppFolders folders = new AppFolders(folder, folder, folder);
        robot.interact(() -> {
            Button undo = (Button) stage.getScene().lookup("#undo");
            Bounds at = undo.localToScreen(undo.getBoundsInLocal());
            undo.getTooltip().show(undo, at.getMinX(), at.getMaxY());
            new AboutBox(shown.texts, folders, null, stage, address -> {}).show();
            for (Window window : List.copyOf(Window.getWindows())) {
                assertInFont(Said.lookedAt(window));
            }
        });
    }

    @Test
    void theListNamesChineseInThatFontWhileTheWindowSpeaksEnglish(FxRobot robot) {
        assumeThereIsAFont(robot);
        show(robot, Language.ENGLISH, font);
        robot.interact(() -> assertInFont(Said.lookedAt(stage)));
    }

    @Test
    void withoutAFontTheWindowGoesOnInEnglishAndSaysWhy(FxRobot robot) {
        WholeWindow shown = show(robot, Language.CHINESE, new ChineseFont(List::of, () -> false));
        assertEquals(Language.ENGLISH, shown.texts.languageProperty().get());
        assertTrue(Said.isSeen(robot.lookup("#no-font").query()));
        robot.interact(() -> assertTrue(chinese(Said.lookedAt(stage)).isEmpty()));
        robot.interact(() -> robot.lookup("#language").queryAs(ComboBox.class).setValue(Language.ENGLISH));
        assertFalse(Said.isSeen(robot.lookup("#no-font").query()));
    }

    private void assertInFont(List<Node> nodes) {
        List<Text> chinese = chinese(nodes);
        assertFalse(chinese.isEmpty());
        chinese.forEach(text -> assertEquals(font.family().orElseThrow(), text.getFont().getFamily(), text.getText()));
    }

    private static List<Text> chinese(List<Node> nodes) {
        return nodes.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> HAN.matcher(text.getText()).find())
                .toList();
    }

    private static int[] picture(FxRobot robot, Label label, String words) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> {
            label.textProperty().unbind();
            label.setText(words);
            image[0] = label.snapshot(null, null);
        });
        int width = (int) image[0].getWidth();
        int[] pixels = new int[width * (int) image[0].getHeight()];
        image[0].getPixelReader()
                .getPixels(0, 0, width, (int) image[0].getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
