package dev.inkling.ui.evaluate;

import dev.inkling.raster.Raster;
import dev.inkling.training.NetworkShape;
import dev.inkling.ui.common.LayerWords;
import dev.inkling.ui.common.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The layers of the model's network: what each does, what comes out of it, and how many numbers it has learned. */
final class NetworkPane extends ScrollPane {

    /** Pixels that a stack of planes goes back at the most. */
    private static final int DEEPEST = 8;
    private static final double LARGEST = 84;

    private final Texts texts;
    private final LayerWords words;
    private final FlowPane layers = new FlowPane();
    private final Label sum = new Label();
    private NetworkShape shown = new NetworkShape(List.of());

    NetworkPane(Texts texts) {
        this.texts = texts;
        words = new LayerWords(texts);
        setId("network-shape");
        layers.getStyleClass().add("layers");
        sum.getStyleClass().add("heading");
        VBox content = new VBox(sum, layers);
        content.getStyleClass().add("network-pane");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        texts.languageProperty().addListener(change -> show(shown));
    }

    void show(NetworkShape shape) {
        shown = shape;
        sum.setText(texts.get("layer.total", shape.layers().size(), shape.parameters()));
        layers.getChildren().setAll(before(
                box(texts.get("evaluate.network.raster"), 1, Raster.SIDE, Raster.SIDE, texts.get("evaluate.network.raster.of")), "→"));
        int number = 1;
        for (NetworkShape.Layer layer : shape.layers()) {
            Node box = box(
                    words.name(layer.kind(), layer.kernel(), layer.stride()), layer.planes(), layer.height(), layer.width(),
                    words.parameters(layer.parameters()));
            box.setId("layer-" + number);
            layers.getChildren().add(before(box, number == shape.layers().size() ? "" : "→"));
            number++;
        }
    }

    private static Node before(Node box, String next) {
        Label arrow = new Label(next);
        arrow.getStyleClass().add("arrow");
        return new HBox(box, arrow);
    }

    private Node box(String name, int planes, int height, int width, String parameters) {
        boolean flat = height == 1 && width == 1;
        Label title = new Label(name);
        title.getStyleClass().add("layer-name");
        title.setWrapText(true);
        Label shape = new Label(words.shape(planes, height, width));
        shape.setWrapText(true);
        Label learned = new Label(parameters);
        learned.getStyleClass().add("text-muted");
        learned.setWrapText(true);
        VBox box = new VBox(title, flat ? units(planes) : planes(planes, height), shape, learned);
        box.getStyleClass().add("layer");
        return box;
    }

    /** Squares one behind another, as large as the planes beside the raster, as many as there is room for. */
    private static Node planes(int count, int side) {
        double size = Math.max(10, LARGEST * Math.sqrt(side / 28.0) * 0.75);
        int behind = (int) Math.min(DEEPEST, Math.ceil(Math.log(count) / Math.log(2)) + 1);
        StackPane stack = new StackPane();
        for (int i = behind - 1; i >= 0; i--) {
            Region plane = new Region();
            plane.getStyleClass().add("plane");
            plane.setMinSize(size, size);
            plane.setMaxSize(size, size);
            plane.setTranslateX(3 * i - 1.5 * behind);
            plane.setTranslateY(-3 * i + 1.5 * behind);
            stack.getChildren().add(plane);
        }
        stack.setMinHeight(LARGEST + 10);
        return stack;
    }

    private static Node units(int count) {
        Region column = new Region();
        column.getStyleClass().add("plane");
        column.setMinSize(14, Math.min(LARGEST, 16 + 12 * Math.log(count)));
        column.setMaxSize(14, Math.min(LARGEST, 16 + 12 * Math.log(count)));
        StackPane stack = new StackPane(column);
        stack.setMinHeight(LARGEST + 10);
        return stack;
    }
}
