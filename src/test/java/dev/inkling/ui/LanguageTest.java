package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.platform.Message;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.train.DataView;
import dev.inkling.ui.train.TrainTabWithEverything;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window with all it can show at a time, errors too, before and after a change of language. */
@ExtendWith(ApplicationExtension.class)
class LanguageTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2,}");

    /** Names, and what a Chinese reader says in Latin letters too. */
    private static final Set<String> NAMES = Set.of(
            "--from",
            "Inkling", "English", "MNIST", "CSV", "PNG", "SGD", "RMSProp", "Adam", "Dropout", "one", "cycle", "nat", "px", "MB",
            "SHA", "DL", "Java", "Xmx", "seed", "quick", "deep", "Delete", "Ctrl", "Enter", "Shift", "Noto", "Sans", "CJK",
            "Debian", "fonts-noto-cjk", "IDX", "ReLU", "Sigmoid", "Tanh");
    /** Not words: command lines, versions, files and checksums. */
    private static final Pattern DATA = Pattern.compile("inkling train .*|--\\p{Lower}+|[\\w.-]*\\d[\\w.-]*|[\\w.-]+\\.jsonl\\.gz|"
            + System.getProperty("os.name"));

    @TempDir
    private Path folder;

    private WholeWindow shown;
    private Stage stage;

    @Start
    void open(Stage stage) throws Exception {
        this.stage = stage;
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/1.zip"), new byte[100]);
        shown = new WholeWindow(stage, folder, Language.ENGLISH, new ChineseFont(() -> List.of("Noto Sans CJK SC"), () -> true));
        stage.setWidth(1400); // room for the reading and for its explanation
        stage.show();
        ((ToggleButton) shown.draw.lookup("#why")).fire();
        shown.drawing.open(Ink.of(Stroke.of(new Point(0, 50), new Point(900, 50))));
        Message problem = Message.of("file.unwritten", "1", Message.of("memory.short"));
        shown.draw.showModelProblem(problem);
        TrainTabWithEverything.show(shown.train, shown.runs);
        shown.train.showProblem(problem);
        DataView data = (DataView) shown.train.lookup(".data-pane");
        data.showDataProblem(problem);
        data.showDownload(1, 2);
        shown.window.showError(problem, "1");
    }

    @Test
    void afterAChangeOfLanguageNothingIsSaidInTheOldOne(FxRobot robot) throws TimeoutException {
        Node canvas = robot.lookup("#ink-canvas").query();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> canvas.getAccessibleText().contains("7")); // said when it rests
        TreeSet<String> english = said(robot);
        assertTrue(english.size() > 150, english.size() + " texts");
        assertEquals(Set.of(), with(HAN, english, Set.of("简体中文")));
        choose(robot, Language.CHINESE);
        TreeSet<String> chinese = said(robot);
        assertEquals(Set.of(), with(WORD, chinese, NAMES));
        choose(robot, Language.ENGLISH);
        assertEquals(english, said(robot));
    }

    @Test
    void theMenuOfATextFieldSpeaksTheLanguageOfTheWindow(FxRobot robot) {
        robot.interact(shown.window::showTraining);
        TextField epochs = robot.lookup("#plan-epochs").queryAs(TextField.class);
        robot.interact(() -> Event.fireEvent(
                epochs, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, false, null)));
        assertTrue(epochs.getContextMenu().isShowing());
        robot.clickOn("Select all");
        assertEquals(epochs.getText(), epochs.getSelectedText());
        choose(robot, Language.CHINESE);
        assertEquals(
                List.of("剪切", "复制", "粘贴", "全选"),
                epochs.getContextMenu().getItems().stream().map(MenuItem::getText).toList());
    }

    private TreeSet<String> said(FxRobot robot) {
        return onWindowThread(robot, () -> Said.by(stage));
    }

    private static <T> T onWindowThread(FxRobot robot, Supplier<T> supplier) {
        Object[] result = new Object[1];
        robot.interact(() -> result[0] = supplier.get());
        @SuppressWarnings("unchecked")
        T typed = (T) result[0];
        return typed;
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, Language language) {
        robot.interact(() -> robot.lookup("#language").queryAs(ComboBox.class).setValue(language));
    }

    private static Set<String> with(Pattern foreign, Set<String> said, Set<String> allowed) {
        Set<String> wrong = new TreeSet<>();
        for (String text : said) {
            String words = DATA.matcher(text).replaceAll("");
            if (foreign.matcher(words).results().anyMatch(match -> allowed.stream().noneMatch(name -> name.contains(match.group())))) {
                wrong.add(text);
            }
        }
        return wrong;
    }
}
