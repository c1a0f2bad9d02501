package dev.inkling.training;

import dev.inkling.recognition.LayerKind;
import java.util.List;

/**
 * The layers of a network, from the raster to the answer.
 *
 * @param layers none where it is not made of layers
 */
public record NetworkShape(List<Layer> layers) {

    public NetworkShape {
        layers = List.copyOf(layers);
    }

    /**
     * @param kernel pixels across and down that it looks at a time; 0 where it has none
     * @param stride pixels from one look to the next; 0 where it has none
     * @param planes that it puts out, or units, which are planes of one pixel
     * @param parameters how many numbers it has learned
     */
    public record Layer(LayerKind kind, int kernel, int stride, int planes, int height, int width, long parameters) {

        /** @return whether it puts out single numbers and no planes */
        public boolean isFlat() {
            return height == 1 && width == 1;
        }
    }

    public long parameters() {
        return layers.stream().mapToLong(Layer::parameters).sum();
    }
}
