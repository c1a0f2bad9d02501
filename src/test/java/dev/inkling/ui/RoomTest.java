package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.ui.common.CutWords;
import dev.inkling.ui.common.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Accordion;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** By the numbers of the layout: on no tab, at no size and in no language are words cut, or is anything where nobody can get at it. */
@ExtendWith(ApplicationExtension.class)
class RoomTest {

    /**
     * What a window has inside its frame, in pixels as the program counts them. The least has room on 1366 x 768 pixels at 150 %, and
     * 4K at 200 % is between the two last.
     */
    private enum Room {
        LEAST(714, 430),
        SMALL(900, 568),
        LAPTOP_AT_125(1092, 550),
        UHD(3840, 2090);

        private final double width;
        private final double height;

        Room(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    @TempDir
    private static Path folder;

    private WholeWindow shown;
    private Parent root;

    @Start
    void open(Stage stage) throws Exception {
        shown = new WholeWindow(stage, folder, Language.ENGLISH, new ChineseFont());
        shown.showWithEverything(stage);
        shown.drawing.open(Ink.of(Stroke.of(new Point(0, 50), new Point(900, 50))));
        root = stage.getScene().getRoot();
    }

    @Test
    void nothingIsCutOrOutOfReach(FxRobot robot) {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.values()) {
            robot.interact(() -> shown.texts.languageProperty().set(language));
            for (Room room : Room.values()) {
                robot.interact(() -> look(room, language, wrong));
            }
        }
        assertEquals(List.of(), wrong, String.join("\n", wrong));
    }

    private void look(Room room, Language language, List<String> wrong) {
        TabPane tabs = (TabPane) root.lookup(".tab-pane");
        for (Tab tab : tabs.getTabs()) {
            tabs.getSelectionModel().select(tab);
            for (Runnable opened : openings(tab)) {
                opened.run();
                layOut(room);
                String where = language + " " + room + " " + tab.getId() + ": ";
                Stream.concat(below(tab.getContent()), below(root.lookup(".header")))
                        .filter(RoomTest::isSeen)
                        .forEach(node -> check(node, room, where, wrong));
            }
        }
    }

    /** Each part of an accordion in turn, for only one is open at a time. */
    private static List<Runnable> openings(Tab tab) {
        List<Runnable> openings = new ArrayList<>();
        if (tab.getContent().lookup(".accordion") instanceof Accordion accordion) {
            for (TitledPane pane : accordion.getPanes()) {
                openings.add(() -> accordion.setExpandedPane(pane));
            }
        } else {
            openings.add(() -> {});
        }
        return openings;
    }

    /** From another width, and twice: what is laid out may ask for another layout, as where a scroll bar appears. */
    private void layOut(Room room) {
        root.resize(room.width - 20, room.height);
        root.applyCss();
        root.layout();
        root.resize(room.width, room.height);
        root.layout();
        root.layout();
    }

    private static Stream<Node> below(Node node) {
        // What has no room in a table or a list is scrolled to, and long entries are shown in full elsewhere.
        Stream<Node> inside = node instanceof Parent parent && !(node instanceof VirtualFlow<?>)
                ? parent.getChildrenUnmodifiable().stream().flatMap(RoomTest::below)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inside);
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            boolean folded = each instanceof TitledPane pane && !pane.isExpanded() && node != pane && !isIn(node, pane.lookup(".title"));
            if (!each.isVisible() || folded) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(Node node, Node part) {
        return node != null && (node == part || isIn(node.getParent(), part));
    }

    private void check(Node node, Room room, String where, List<String> wrong) {
        if (room != Room.LEAST && node.getStyleClass().contains("reading-scroll") && node instanceof ScrollPane pane
                && pane.getContent().getLayoutBounds().getHeight() > pane.getViewportBounds().getHeight() + 1) {
            wrong.add(where + "what is read has to be scrolled to: " + (pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight()) + " px");
        }
        if (CutWords.isCut(node)) {
            wrong.add(where + "cut: " + ((Labeled) node).getText());
        }
        if (node instanceof Control && node.getId() != null && !isReachable(node, room)) {
            wrong.add(where + "out of reach: #" + node.getId() + " " + node.localToScene(node.getLayoutBounds()));
        }
    }

    /** Whether it is inside the window, or inside what scrolls to it. */
    private boolean isReachable(Node node, Room room) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null && isIn(node, pane.getContent())) {
                Bounds inContent = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                Bounds content = pane.getContent().getLayoutBounds();
                boolean inside = inContent.getMaxX() <= content.getMaxX() + 1 && inContent.getMaxY() <= content.getMaxY() + 1;
                boolean wide = content.getWidth() <= pane.getViewportBounds().getWidth() + 1
                        || pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
                return inside && wide && pane.getViewportBounds().getHeight() > 20 && isReachable(pane, room);
            }
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinX() >= -1 && bounds.getMinY() >= -1
                && bounds.getMaxX() <= room.width + 1 && bounds.getMaxY() <= room.height + 1;
    }
}
