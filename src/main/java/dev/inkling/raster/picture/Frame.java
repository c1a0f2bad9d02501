package dev.inkling.raster.picture;

import java.util.Arrays;

/**
 * A line drawn around a picture along its very edge, as a drawing program's canvas has one. It would pass for the paper.
 */
final class Frame {

    /** How wide a frame can be, as a share of the picture's shorter side. */
    private static final double WIDEST = 0.05;
    private static final float LEAST_CONTRAST = 0.25f;
    /** Of a ring of pixels around the picture so much is of one brightness when it is a frame, or paper inside one. */
    private static final double UNIFORM_SHARE = 0.85;
    private static final float SAME = 0.08f;

    private Frame() {}

    /** @return how many pixels at each side of the picture are frame, 0 when it has none */
    static int depth(GreyPicture picture) {
        int depth = (int) Math.ceil(WIDEST * Math.min(picture.width(), picture.height()));
        if (Math.min(picture.width(), picture.height()) <= 2 * depth + 2) {
            return 0;
        }
        float[] edge = ring(picture, 0);
        float[] inside = ring(picture, depth);
        boolean framed = isUniform(edge) && isUniform(inside) && Math.abs(median(edge) - median(inside)) >= LEAST_CONTRAST;
        return framed ? depth : 0;
    }

    /** @return the pixels that lie so many pixels off the picture's edge, in ascending order */
    private static float[] ring(GreyPicture picture, int depth) {
        int right = picture.width() - 1 - depth;
        int bottom = picture.height() - 1 - depth;
        float[] ring = new float[2 * (right - depth + 1) + 2 * (bottom - depth - 1)];
        int count = 0;
        for (int x = depth; x <= right; x++) {
            ring[count++] = picture.at(x, depth);
            ring[count++] = picture.at(x, bottom);
        }
        for (int y = depth + 1; y < bottom; y++) {
            ring[count++] = picture.at(depth, y);
            ring[count++] = picture.at(right, y);
        }
        Arrays.sort(ring);
        return ring;
    }

    private static float median(float[] ring) {
        return ring[ring.length / 2];
    }

    private static boolean isUniform(float[] ring) {
        int same = 0;
        for (float value : ring) {
            if (Math.abs(value - median(ring)) <= SAME) {
                same++;
            }
        }
        return same >= UNIFORM_SHARE * ring.length;
    }
}
