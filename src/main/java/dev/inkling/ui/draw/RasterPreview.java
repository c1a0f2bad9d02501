package dev.inkling.ui.draw;

import dev.inkling.raster.Raster;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/**
 * The raster the network saw, pixel for pixel, white on black as in MNIST, in the middle of its place and as large as whole screen
 * pixels allow; with a grid between the pixels where there is room for one.
 */
final class RasterPreview extends Region {

    /** Screen pixels a side of one raster pixel, at least and at most. */
    private static final int SMALLEST = 3;

    private static final int LARGEST = 24;
    /** Screen pixels a side from which on there is a grid. */
    private static final int GRID_FROM = 6;
    /** Of white, laid over the pixels. */
    private static final float GRID = 0.14f;

    private final ImageView picture = new ImageView();
    private final Region frame = new Region();
    private Raster shown = Raster.BLANK;

    RasterPreview() {
        getStyleClass().add("raster-preview");
        frame.getStyleClass().add("raster-frame");
        getChildren().addAll(picture, frame);
        setMinSize(Raster.SIDE * SMALLEST + 2, Raster.SIDE * SMALLEST + 2);
        setPrefSize(Raster.SIDE * SMALLEST + 2, Raster.SIDE * SMALLEST + 2);
    }

    void show(Raster raster) {
        shown = raster;
        if (picture.getImage() != null) {
            paint((WritableImage) picture.getImage());
        }
    }

    @Override
    protected void layoutChildren() {
        int fitting = ((int) Math.min(getWidth(), getHeight()) - 2) / Raster.SIDE;
        int side = Raster.SIDE * Math.min(Math.max(fitting, SMALLEST), LARGEST);
        if (picture.getImage() == null || picture.getImage().getWidth() != side) {
            WritableImage image = new WritableImage(side, side);
            paint(image);
            picture.setImage(image);
        }
        double left = Math.floor(Math.max(1, (getWidth() - side) / 2));
        picture.relocate(left, 1);
        frame.resizeRelocate(left - 1, 0, side + 2, side + 2);
    }

    private void paint(WritableImage image) {
        int side = (int) image.getWidth();
        int magnified = side / Raster.SIDE;
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float ink = shown.at(y / magnified, x / magnified);
                boolean between = magnified >= GRID_FROM && (x % magnified == 0 || y % magnified == 0);
                int grey = Math.round(255 * (between ? GRID + ink * (1 - 2 * GRID) : ink));
                pixels.setArgb(x, y, 0xff000000 | grey << 16 | grey << 8 | grey);
            }
        }
    }
}
