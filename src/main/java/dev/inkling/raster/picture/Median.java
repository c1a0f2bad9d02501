package dev.inkling.raster.picture;

/** The value in the middle, found without sorting: numbers that are not negative are in the order of their bits. */
final class Median {

    private static final int HALF = 16;
    private static final int LOW = (1 << HALF) - 1;

    private Median() {}

    /** @param values one or more, 0 or greater */
    static float of(float[] values) {
        int rank = values.length / 2;
        int[] counts = new int[1 << HALF];
        for (float value : values) {
            counts[Float.floatToRawIntBits(value) >>> HALF]++;
        }
        int high = 0;
        while (rank >= counts[high]) {
            rank -= counts[high++];
        }
        int[] among = new int[1 << HALF];
        for (float value : values) {
            int bits = Float.floatToRawIntBits(value);
            among[bits & LOW] += bits >>> HALF == high ? 1 : 0;
        }
        int low = 0;
        while (rank >= among[low]) {
            rank -= among[low++];
        }
        return Float.intBitsToFloat(high << HALF | low);
    }
}
