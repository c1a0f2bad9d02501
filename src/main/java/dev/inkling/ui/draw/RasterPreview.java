package dev.inkling.ui.draw;

import dev.inkling.raster.Raster;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** The raster the network saw, pixel for pixel, white on black as in MNIST. */
final class RasterPreview extends StackPane {

    /** Screen pixels a side of one raster pixel. */
    private static final int MAGNIFIED = 5;

    private static final int SIDE = Raster.SIDE * MAGNIFIED;

    private final WritableImage image = new WritableImage(SIDE, SIDE);

    RasterPreview() {
        getStyleClass().add("raster-preview");
        getChildren().add(new ImageView(image));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(Raster.BLANK);
    }

    void show(Raster raster) {
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int grey = Math.round(255 * raster.at(y / MAGNIFIED, x / MAGNIFIED));
                pixels.setArgb(x, y, 0xff000000 | grey << 16 | grey << 8 | grey);
            }
        }
    }
}
