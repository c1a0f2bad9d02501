package dev.inkling.recognition;

import java.util.Arrays;

/**
 * A layer of a network and what it puts out for one raster.
 *
 * @param window pixels a side of what a convolution or a pooling looks at, 0 for others
 * @param stride pixels from one such look to the next, 0 for others
 * @param maps how many planes come out; of a layer of units, how many units
 * @param height of a plane in pixels; 1 for units
 * @param width of a plane in pixels; 1 for units
 * @param parameters numbers that training has set
 * @param function activation function as the field calls it, such as relu; empty where none follows
 * @param values what comes out, plane by plane and row by row; not copied
 */
public record LayerView(
        LayerKind kind, int window, int stride, int maps, int height, int width, long parameters, String function, float[] values) {

    public LayerView {
        if (values.length != maps * height * width) {
            throw new IllegalArgumentException(
                    maps + " maps of " + height + " x " + width + " are not " + values.length + " numbers");
        }
    }

    /** @return whether it puts out units and no planes */
    public boolean isFlat() {
        return height == 1 && width == 1;
    }

    /** @return one plane, row by row */
    public float[] map(int number) {
        int pixels = height * width;
        return Arrays.copyOfRange(values, number * pixels, (number + 1) * pixels);
    }
}
