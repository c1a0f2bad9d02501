package dev.inkling.ui.draw;

import java.awt.image.BufferedImage;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The picture that was opened, in the middle of the canvas. */
final class PictureLayer extends Region {

    /** Pixels a side that are shown at most. */
    private static final int MOST = 1600;

    private final InkCanvas canvas;
    private final ImageView view = new ImageView();
    /** Null while there is none. */
    private @Nullable BufferedImage picture;

    PictureLayer(InkCanvas canvas) {
        this.canvas = canvas;
        setId("picture");
        setMouseTransparent(true);
        getChildren().add(view);
        setVisible(false);
    }

    /** @param shown null for none */
    void show(@Nullable BufferedImage shown) {
        if (picture != shown) {
            picture = shown;
            view.setImage(shown == null ? null : image(shown));
            setVisible(shown != null);
            requestLayout();
        }
    }

    private static WritableImage image(BufferedImage picture) {
        int step = Math.max(1, (Math.max(picture.getWidth(), picture.getHeight()) + MOST - 1) / MOST);
        WritableImage image = new WritableImage(
                (picture.getWidth() + step - 1) / step, (picture.getHeight() + step - 1) / step);
        for (int y = 0; y < picture.getHeight(); y += step) {
            for (int x = 0; x < picture.getWidth(); x += step) {
                image.getPixelWriter().setArgb(x / step, y / step, picture.getRGB(x, y));
            }
        }
        return image;
    }

    @Override
    protected void layoutChildren() {
        if (picture != null) {
            double unit = Sheet.unitsAPixel(picture);
            double left = canvas.pixelX(-unit * picture.getWidth() / 2);
            double top = canvas.pixelY(-unit * picture.getHeight() / 2);
            view.setFitWidth(canvas.pixelX(unit * picture.getWidth() / 2) - left);
            view.setFitHeight(canvas.pixelY(unit * picture.getHeight() / 2) - top);
            view.relocate(left, top);
        }
    }
}
