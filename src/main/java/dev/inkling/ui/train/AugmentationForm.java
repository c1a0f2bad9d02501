package dev.inkling.ui.train;

import dev.inkling.raster.Raster;
import dev.inkling.training.Augmentation;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.SplittableRandom;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Asks how much digits are changed, and shows what that does to some: above as they are, below changed. */
final class AugmentationForm extends VBox {

    private static final int MOST_SAMPLES = 6;
    private static final int CHANGED_ROWS = 3;
    private static final int CELL = Raster.SIDE + 2;

    private final Texts texts;
    private final List<Raster> samples;
    private final Slider shift = new Slider(0, Augmentation.MOST_SHIFT, 0);
    private final Slider rotation = new Slider(0, Augmentation.MOST_ROTATION, 0);
    private final Slider scale = new Slider(0, Augmentation.MOST_SCALE, 0);
    private final Slider shear = new Slider(0, Augmentation.MOST_SHEAR, 0);
    private final Slider elastic = new Slider(0, Augmentation.MOST_ELASTIC, 0);
    private final Slider pen = new Slider(0, Augmentation.MOST_PEN, 0);
    private final ReadOnlyObjectWrapper<Augmentation> value = new ReadOnlyObjectWrapper<>(Augmentation.NONE);
    private final WritableImage preview;
    private boolean filling;

    /** @param samples digits to show it on */
    AugmentationForm(Texts texts, List<Raster> samples) {
        this.texts = texts;
        this.samples = samples.subList(0, Math.min(samples.size(), MOST_SAMPLES));
        preview = new WritableImage(this.samples.size() * CELL, (CHANGED_ROWS + 1) * CELL);
        ImageView picture = new ImageView(preview);
        picture.setId("augmentation-preview");
        picture.accessibleTextProperty().bind(texts.of("train.plan.augment.preview"));
        Label hint = new Label();
        hint.textProperty().bind(texts.of("train.plan.augment.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        getStyleClass().add("augmentation-form");
        getChildren().addAll(hint, picture);
        add("shift", shift, "px", 1);
        add("rotation", rotation, "degrees", 0);
        add("scale", scale, "share", 2);
        add("shear", shear, "share", 2);
        add("elastic", elastic, "px", 1);
        add("pen", pen, "px", 2);
        paint();
    }

    ReadOnlyObjectProperty<Augmentation> valueProperty() {
        return value.getReadOnlyProperty();
    }

    void fill(Augmentation augmentation) {
        filling = true;
        shift.setValue(augmentation.shift());
        rotation.setValue(augmentation.rotation());
        scale.setValue(augmentation.scale());
        shear.setValue(augmentation.shear());
        elastic.setValue(augmentation.elastic());
        pen.setValue(augmentation.pen());
        filling = false;
        changed();
    }

    private void add(String name, Slider slider, String unit, int decimals) {
        slider.setId("plan-" + name);
        slider.setBlockIncrement(slider.getMax() / 20);
        Label title = new Label();
        title.textProperty().bind(texts.of("train.plan." + name));
        title.setLabelFor(slider);
        slider.accessibleTextProperty().bind(title.textProperty());
        Label bound = new Label();
        bound.getStyleClass().add("text-muted");
        bound.textProperty().bind(Bindings.createStringBinding(
                () -> bound(slider.getValue(), unit, decimals), slider.valueProperty(), texts.languageProperty()));
        slider.valueProperty().addListener((property, before, now) -> changed());
        BorderPane line = new BorderPane();
        line.setLeft(title);
        line.setRight(bound);
        getChildren().addAll(line, slider);
    }

    private String bound(double value, String unit, int decimals) {
        return value == 0 ? "0" : texts.get("train.plan.bound." + unit, new Numbers(texts).fixed(value, decimals));
    }

    private void changed() {
        if (!filling) {
            value.set(new Augmentation(
                    shift.getValue(), rotation.getValue(), scale.getValue(), shear.getValue(), elastic.getValue(), pen.getValue()));
            paint();
        }
    }

    private void paint() {
        for (int column = 0; column < samples.size(); column++) {
            paint(samples.get(column).toArray(), column, 0);
            for (int row = 1; row <= CHANGED_ROWS; row++) {
                float[] changed = samples.get(column).toArray();
                // The same chances each time, so that a slider shows what it does and nothing else changes.
                value.get().apply(changed, new SplittableRandom(100L * row + column));
                paint(changed, column, row);
            }
        }
    }

    private void paint(float[] raster, int column, int row) {
        PixelWriter pixels = preview.getPixelWriter();
        for (int y = 0; y < Raster.SIDE; y++) {
            for (int x = 0; x < Raster.SIDE; x++) {
                int grey = Math.round(255 * raster[y * Raster.SIDE + x]);
                pixels.setArgb(column * CELL + x, row * CELL + y, 0xff000000 | grey << 16 | grey << 8 | grey);
            }
        }
    }
}
