package dev.inkling.ui.why;

import dev.inkling.recognition.LayerKind;
import dev.inkling.recognition.LayerView;
import dev.inkling.ui.common.LayerWords;
import dev.inkling.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A layer in words, and the maps it puts out. */
final class LayerRow extends VBox {

    /** More would bury the next layer. */
    private static final int MOST_MAPS = 12;
    /** Screen pixels a side of a map, about. */
    private static final double MAP_SIDE = 42;
    /** Screen pixels a side of what stands for a unit. */
    private static final double UNIT_SIDE = 12;
    private static final int UNITS_ACROSS = 16;

    private final List<ImageView> pictures = new ArrayList<>();

    LayerRow(Texts texts, LayerView layer) {
        getStyleClass().add("layer-row");
        LayerWords words = new LayerWords(texts);
        getChildren().add(PageParts.text(
                Bindings.createStringBinding(
                        () -> words.name(layer.kind(), layer.window(), layer.stride()), texts.languageProperty()),
                "layer-name"));
        getChildren().add(PageParts.text(
                Bindings.createStringBinding(() -> facts(words, layer), texts.languageProperty()), "why-caption"));
        boolean changesNoShape = layer.kind() == LayerKind.NORMALIZATION;
        if (changesNoShape) {
            return;
        }
        FlowPane maps = new FlowPane();
        maps.getStyleClass().add("maps");
        maps.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        maps.accessibleTextProperty().bind(texts.of("why.layer.accessible", layer.maps()));
        int count = layer.isFlat() ? 1 : Math.min(MOST_MAPS, layer.maps());
        for (int map = 0; map < count; map++) {
            ImageView picture = new ImageView();
            picture.setFitWidth(layer.isFlat() ? UNIT_SIDE * across(layer) : MAP_SIDE);
            picture.setPreserveRatio(true);
            pictures.add(picture);
        }
        maps.getChildren().addAll(pictures);
        getChildren().add(maps);
        if (!layer.isFlat() && layer.maps() > count) {
            getChildren().add(PageParts.text(texts, "why.layer.more", "why-caption", layer.maps() - count));
        }
        show(layer);
    }

    private static String facts(LayerWords words, LayerView layer) {
        String shape = words.shape(layer.maps(), layer.height(), layer.width());
        String parameters = layer.parameters() == 0 ? "" : " · " + words.parameters(layer.parameters());
        return shape + parameters + (layer.function().isEmpty() ? "" : " · " + layer.function());
    }

    private static int across(LayerView layer) {
        return Math.min(UNITS_ACROSS, layer.maps());
    }

    /** @param layer of the same shape */
    void show(LayerView layer) {
        float strongest = 0;
        for (float value : layer.values()) {
            strongest = Math.max(strongest, Math.abs(value));
        }
        for (int map = 0; map < pictures.size(); map++) {
            pictures.get(map).setImage(layer.isFlat()
                    ? units(layer, strongest)
                    : Shades.grey(layer.map(map), layer.width(), layer.height(), strongest));
        }
    }

    private static Image units(LayerView layer, float strongest) {
        int across = across(layer);
        int down = (layer.maps() + across - 1) / across;
        float[] cells = new float[across * down];
        System.arraycopy(layer.values(), 0, cells, 0, layer.maps());
        return Shades.grey(cells, across, down, strongest);
    }
}
