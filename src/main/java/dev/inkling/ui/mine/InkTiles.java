package dev.inkling.ui.mine;

import dev.inkling.mine.MyDigit;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The user's drawings to choose from: the newest, or all when somebody asks for them. */
final class InkTiles extends VBox {

    /** More take a second and longer to lay out. */
    private static final int NEWEST = 300;

    private final Texts texts;
    private final Consumer<InkTile> chosen;
    private final FlowPane tiles = new FlowPane();
    private final Button all;
    private Map<MyDigit, InkTile> known = Map.of();
    private List<MyDigit> digits = List.of();
    private int shown = NEWEST;

    InkTiles(Texts texts, Consumer<InkTile> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        all = new CommandButton(texts, "mine-all", "mine.all", this::showAll);
        all.managedProperty().bind(all.visibleProperty());
        tiles.setId("mine-tiles");
        tiles.getStyleClass().add("ink-tiles");
        getChildren().addAll(all, tiles);
    }

    private void showAll() {
        shown = Integer.MAX_VALUE;
        show(digits);
    }

    /** @param mine the oldest first */
    void show(List<MyDigit> mine) {
        digits = mine;
        Map<MyDigit, InkTile> next = new HashMap<>();
        List<InkTile> inOrder = mine.subList(Math.max(0, mine.size() - shown), mine.size()).stream()
                .map(digit -> next.computeIfAbsent(digit, this::tile))
                .distinct()
                .toList();
        known = next;
        all.setVisible(inOrder.size() < mine.size());
        tiles.getChildren().setAll(inOrder);
    }

    private InkTile tile(MyDigit digit) {
        InkTile tile = known.get(digit);
        return tile == null ? new InkTile(digit, texts, chosen) : tile;
    }
}
