package dev.inkling.raster.picture;

/**
 * Brightness, or ink, row by row from the top left, 0 to 1 unless said otherwise. Mutable, and not shared between threads.
 */
public record GreyPicture(int width, int height, float[] values) {

    public GreyPicture(int width, int height) {
        this(width, height, new float[width * height]);
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }

    /** @return the part from left and top (inclusive) to right and bottom (exclusive) */
    public GreyPicture part(int left, int top, int right, int bottom) {
        GreyPicture part = new GreyPicture(right - left, bottom - top);
        for (int y = top; y < bottom; y++) {
            System.arraycopy(values, y * width + left, part.values, (y - top) * part.width, part.width);
        }
        return part;
    }

    /** @return a picture whose pixels are the means of squares of this one's, so many pixels a side */
    GreyPicture shrunk(int factor) {
        GreyPicture small = new GreyPicture((width + factor - 1) / factor, (height + factor - 1) / factor);
        for (int y = 0; y < small.height; y++) {
            for (int x = 0; x < small.width; x++) {
                small.values[y * small.width + x] = mean(x * factor, y * factor, factor);
            }
        }
        return small;
    }

    /** @return rows and columns changed for each other */
    GreyPicture transposed() {
        GreyPicture other = new GreyPicture(height, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                other.values[x * height + y] = values[y * width + x];
            }
        }
        return other;
    }

    private float mean(int left, int top, int side) {
        int right = Math.min(width, left + side);
        int bottom = Math.min(height, top + side);
        float sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += values[y * width + x];
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
