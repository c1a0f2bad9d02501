package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ui.common.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Accordion;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Over the whole window: whatever the keyboard reaches has a name that a screen reader can say, in both languages. */
@ExtendWith(ApplicationExtension.class)
class ScreenReaderTest {

    @TempDir
    private static Path folder;

    private WholeWindow shown;
    private Parent root;

    @Start
    void open(Stage stage) throws Exception {
        shown = new WholeWindow(stage, folder, Language.ENGLISH, new ChineseFont());
        shown.showWithEverything(stage);
        root = stage.getScene().getRoot();
    }

    @Test
    void whateverHasTheFocusHasAName(FxRobot robot) {
        List<String> nameless = new ArrayList<>();
        for (Language language : Language.values()) {
            robot.interact(() -> {
                shown.texts.languageProperty().set(language);
                TabPane tabs = (TabPane) root.lookup(".tab-pane");
                for (Tab tab : tabs.getTabs()) {
                    tabs.getSelectionModel().select(tab);
                    for (TitledPane part : parts(tab.getContent())) {
                        part.setExpanded(true);
                        look(language, tab, nameless);
                    }
                    look(language, tab, nameless);
                }
            });
        }
        assertEquals(List.of(), nameless, String.join("\n", nameless));
    }

    @Test
    void barsAndPicturesSayWhatTheyAre(FxRobot robot) {
        assertEquals(AccessibleRole.IMAGE_VIEW, robot.lookup("#ink-canvas").query().getAccessibleRole());
        assertEquals(AccessibleRole.PROGRESS_INDICATOR, robot.lookup("#probability-3").query().getAccessibleRole());
        for (String id : List.of("#ink-canvas", "#raster-preview", "#probability-3", "#loss-chart")) {
            robot.interact(() -> showTabOf(id));
            String name = robot.lookup(id).query().getAccessibleText();
            assertTrue(name != null && !name.isBlank(), id);
        }
    }

    private void showTabOf(String id) {
        TabPane tabs = (TabPane) root.lookup(".tab-pane");
        tabs.getTabs().stream().filter(tab -> tab.getContent().lookup(id) != null).findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
        root.layout();
    }

    private static List<TitledPane> parts(Node content) {
        return content.lookup(".accordion") instanceof Accordion accordion ? accordion.getPanes() : List.of();
    }

    private void look(Language language, Tab tab, List<String> nameless) {
        root.applyCss();
        root.layout();
        below(root).filter(node -> isReachable(node) && !isNamed(node)).forEach(node ->
                nameless.add(language + " " + tab.getId() + ": " + node));
    }

    private static Stream<Node> below(Node node) {
        Stream<Node> inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(ScreenReaderTest::below)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inside);
    }

    private static boolean isReachable(Node node) {
        return node.isFocusTraversable() && Stream.iterate(node, each -> each != null, Node::getParent).allMatch(Node::isVisible);
    }

    private boolean isNamed(Node node) {
        return isWord(node.getAccessibleText()) || node instanceof Labeled labeled && isWord(labeled.getText())
                || below(root).anyMatch(label -> label instanceof Label words && words.getLabelFor() == node && isWord(words.getText()));
    }

    private static boolean isWord(String text) {
        return text != null && !text.isBlank();
    }
}
