package dev.inkling.ui.common;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/** Finds words that have no room and end in an ellipsis. */
public final class CutWords {

    private CutWords() {}

    /** @return what is cut in and below a node that has been laid out; long entries of tables are shown in full elsewhere */
    public static List<String> in(Node node) {
        return below(node).filter(CutWords::isCut).map(cut -> ((Labeled) cut).getText()).toList();
    }

    public static boolean isCut(Node node) {
        return node instanceof Labeled words && !(node instanceof TableCell) && words.lookup(".text") instanceof Text text
                && text.getParent() == words && !words.getText().isEmpty() && !text.getText().equals(words.getText());
    }

    private static Stream<Node> below(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> inside = node instanceof Parent parent && !(node instanceof VirtualFlow<?>)
                ? parent.getChildrenUnmodifiable().stream().flatMap(CutWords::below)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inside);
    }
}
