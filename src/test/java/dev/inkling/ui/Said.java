package dev.inkling.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Everything that all open windows say, on every tab: to the eye, in tooltips, to screen readers. */
final class Said {

    private Said() {}

    /** On the user interface's thread; opens every tab, section and list on the way. */
    static TreeSet<String> by(Window window) {
        TreeSet<String> said = new TreeSet<>();
        TabPane tabs = (TabPane) window.getScene().getRoot().lookup(".tab-pane");
        for (Tab tab : tabs.getTabs()) {
            tabs.getSelectionModel().select(tab);
            lookedAt(window).forEach(node -> hear(node, said));
        }
        said.add(((Stage) window).getTitle());
        said.remove("");
        return said;
    }

    /** @return all that is drawn in the window and in the lists that drop down from it */
    static List<Node> lookedAt(Window window) {
        layOut(window);
        List<Node> nodes = new ArrayList<>(below(window.getScene().getRoot()).toList());
        nodes.stream().filter(TitledPane.class::isInstance).forEach(pane -> ((TitledPane) pane).setExpanded(true));
        layOut(window);
        nodes = new ArrayList<>(below(window.getScene().getRoot()).toList());
        for (Node node : List.copyOf(nodes)) {
            if (node instanceof ComboBox<?> list && list.isVisible() && !list.isDisabled()) {
                nodes.addAll(dropDown(list));
            }
        }
        return nodes;
    }

    private static void layOut(Window window) {
        window.getScene().getRoot().applyCss();
        window.getScene().getRoot().layout();
    }

    private static List<Node> dropDown(ComboBox<?> list) {
        List<Window> before = List.copyOf(Window.getWindows());
        list.show();
        List<Node> nodes = Window.getWindows().stream()
                .filter(window -> !before.contains(window))
                .peek(Said::layOut)
                .flatMap(window -> below(window.getScene().getRoot()))
                .toList();
        list.hide();
        return nodes;
    }

    private static Stream<Node> below(Node node) {
        Stream<Node> inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Said::below)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inside);
    }

    private static void hear(Node node, TreeSet<String> said) {
        if (!isSeen(node)) {
            return;
        }
        if (node instanceof Text text && !isForTheTerminal(node)) {
            said.add(text.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            said.add(control.getTooltip().getText());
        }
        Stream.of(node.getAccessibleText(), node.getAccessibleHelp())
                .filter(text -> text != null)
                .forEach(said::add);
    }

    /** The terminal speaks one language. */
    private static boolean isForTheTerminal(Node node) {
        return node != null && ("model-command".equals(node.getId()) || isForTheTerminal(node.getParent()));
    }

    static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }
}
