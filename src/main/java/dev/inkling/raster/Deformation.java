package dev.inkling.raster;

import java.util.SplittableRandom;

/**
 * Changes a raster by a known amount, to see how much of it a network bears. Turned, sheared and scaled around
 * {@link Rasterizer#CENTRE}, then moved, then written with another pen, then sprinkled; {@link #NONE} changes nothing.
 *
 * @param rotate in degrees, clockwise
 * @param shiftX in pixels, to the right
 * @param shiftY in pixels, downwards
 * @param scale of both sides, above 0; 1 leaves the size as it is
 * @param shear how far the top goes to the right, as a share of its height
 * @param pen how far the edge of the ink moves, in pixels; inwards below 0; at most 28
 * @param noise standard deviation of what is added to each pixel, 0 to 1; what leaves 0 to 1 is cut off
 */
public record Deformation(
        double rotate, double shiftX, double shiftY, double scale, double shear, double pen, double noise) {

    public static final Deformation NONE = new Deformation(0, 0, 0, 1, 0, 0, 0);

    private static final int SIDE = Raster.SIDE;
    /** From the middle of the first pixel. */
    private static final double CENTRE = Rasterizer.CENTRE - 0.5;
    /** Samples across and down a pixel at most: enough for a quarter of the size. */
    private static final int MOST_SAMPLES = 4;

    public Deformation {
        if (!(scale > 0 && Math.abs(pen) <= SIDE && noise >= 0 && noise <= 1)
                || !Double.isFinite(rotate + shiftX + shiftY + scale + shear + pen)) {
            throw new IllegalArgumentException("No raster can be deformed so: scale " + scale + ", pen " + pen + ", noise " + noise);
        }
    }

    /**
     * @param seed of the noise: the same seed sprinkles the same pixels
     * @return the deformed raster; the same one for {@link #NONE}
     */
    public Raster apply(Raster raster, long seed) {
        if (equals(NONE)) {
            return raster;
        }
        float[] pixels = isMoved() ? moved(raster.toArray()) : raster.toArray();
        for (double left = Math.abs(pen); left > 0; left--) {
            Resampling.moveEdge(pixels, Math.signum(pen) * Math.min(1, left));
        }
        if (noise > 0) {
            sprinkle(pixels, new SplittableRandom(seed));
        }
        return Raster.of(pixels);
    }

    private boolean isMoved() {
        return rotate != 0 || shiftX != 0 || shiftY != 0 || scale != 1 || shear != 0;
    }

    /** Asks for each pixel where it comes from; a smaller picture is the mean of several samples, so that thin lines stay. */
    private float[] moved(float[] source) {
        double cos = Math.cos(Math.toRadians(rotate));
        double sin = Math.sin(Math.toRadians(rotate));
        int samples = (int) Math.min(MOST_SAMPLES, Math.ceil(1 / scale));
        float[] moved = new float[Raster.PIXELS];
        for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
            float sum = 0;
            for (int sample = 0; sample < samples * samples; sample++) {
                double x = pixel % SIDE + offset(sample % samples, samples) - CENTRE - shiftX;
                double y = pixel / SIDE + offset(sample / samples, samples) - CENTRE - shiftY;
                double fromX = (cos * x + sin * y) / scale;
                double fromY = (cos * y - sin * x) / scale;
                sum += Resampling.bilinear(source, CENTRE + fromX + shear * fromY, CENTRE + fromY);
            }
            moved[pixel] = Math.min(1, sum / (samples * samples));
        }
        return moved;
    }

    private static double offset(int sample, int samples) {
        return (sample + 0.5) / samples - 0.5;
    }

    private void sprinkle(float[] pixels, SplittableRandom random) {
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            double noisy = pixels[pixel] + noise * random.nextGaussian();
            pixels[pixel] = (float) Math.max(0, Math.min(1, noisy));
        }
    }
}
