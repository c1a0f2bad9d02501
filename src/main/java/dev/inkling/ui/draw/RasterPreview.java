package dev.inkling.ui.draw;

import dev.inkling.raster.Raster;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** The raster the network saw, pixel for pixel, white on black as in MNIST; as large as whole screen pixels allow. */
final class RasterPreview extends Region {

    /** Screen pixels a side of one raster pixel, at least and at most. */
    private static final int SMALLEST = 4;

    private static final int LARGEST = 10;

    private final ImageView picture = new ImageView();
    private Raster shown = Raster.BLANK;

    RasterPreview() {
        getStyleClass().add("raster-preview");
        getChildren().add(picture);
        setMinSize(Raster.SIDE * SMALLEST, Raster.SIDE * SMALLEST);
        setPrefSize(Raster.SIDE * SMALLEST, Raster.SIDE * SMALLEST);
    }

    void show(Raster raster) {
        shown = raster;
        if (picture.getImage() != null) {
            paint((WritableImage) picture.getImage());
        }
    }

    @Override
    protected void layoutChildren() {
        int fitting = (int) Math.min(getWidth(), getHeight()) / Raster.SIDE;
        int side = Raster.SIDE * Math.min(Math.max(fitting, SMALLEST), LARGEST);
        if (picture.getImage() == null || picture.getImage().getWidth() != side) {
            WritableImage image = new WritableImage(side, side);
            paint(image);
            picture.setImage(image);
        }
        picture.relocate(0, 0);
    }

    private void paint(WritableImage image) {
        int side = (int) image.getWidth();
        int magnified = side / Raster.SIDE;
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int grey = Math.round(255 * shown.at(y / magnified, x / magnified));
                pixels.setArgb(x, y, 0xff000000 | grey << 16 | grey << 8 | grey);
            }
        }
    }
}
