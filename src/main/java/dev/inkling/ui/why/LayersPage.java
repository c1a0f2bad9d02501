package dev.inkling.ui.why;

import dev.inkling.recognition.LayerKind;
import dev.inkling.recognition.LayerView;
import dev.inkling.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The network as its layers, from the raster to the answer, each with its shape and with what it makes of the ink. */
final class LayersPage extends VBox {

    /** What a network looks like, whatever goes through it. */
    private record Build(LayerKind kind, int window, int stride, int maps, int height, int width, long parameters) {

        static Build of(LayerView layer) {
            return new Build(
                    layer.kind(), layer.window(), layer.stride(), layer.maps(), layer.height(), layer.width(), layer.parameters());
        }
    }

    private final Texts texts;
    private final VBox rows = new VBox();
    private final List<LayerRow> shown = new ArrayList<>();
    private List<Build> built = List.of();

    LayersPage(Texts texts) {
        this.texts = texts;
        getStyleClass().add("why-page");
        rows.setId("why-layers");
        rows.getStyleClass().add("layers");
        getChildren().addAll(
                PageParts.text(texts, "why.layers.lead", "why-lead"), rows, PageParts.text(texts, "why.layers.hint", "why-hint"));
    }

    /** @param layers none where the network cannot be looked into */
    void show(List<LayerView> layers) {
        List<Build> build = layers.stream().map(Build::of).toList();
        if (build.equals(built) && !layers.isEmpty()) {
            for (int number = 0; number < layers.size(); number++) {
                shown.get(number).show(layers.get(number));
            }
            return;
        }
        built = build;
        shown.clear();
        rows.getChildren().clear();
        rows.getChildren().add(total(layers));
        for (LayerView layer : layers) {
            shown.add(new LayerRow(texts, layer));
        }
        rows.getChildren().addAll(shown);
    }

    private Label total(List<LayerView> layers) {
        long parameters = layers.stream().mapToLong(LayerView::parameters).sum();
        return layers.isEmpty()
                ? PageParts.text(texts, "why.layers.none", "why-result")
                : PageParts.text(texts, "layer.total", "why-result", layers.size(), parameters);
    }
}
