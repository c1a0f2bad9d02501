package dev.inkling.raster;

import java.util.Arrays;
import java.util.List;

/** A round pen that draws on the raster. @param width in pixels */
record RoundPen(double width) {

    /**
     * @param lines each x, y, x, y, … in pixels from the origin
     * @return 784 pixels in [0, 1]
     */
    float[] draw(List<double[]> lines, double originX, double originY) {
        double[] away = new double[Raster.PIXELS];
        Arrays.fill(away, Double.POSITIVE_INFINITY);
        for (double[] line : lines) {
            int last = line.length - 2;
            for (int i = 0; i <= last; i += 2) {
                int next = Math.min(i + 2, last);
                if (next > i || last == 0) {
                    approach(
                            away,
                            originX + line[i],
                            originY + line[i + 1],
                            originX + line[next],
                            originY + line[next + 1]);
                }
            }
        }
        return inked(away);
    }

    /** How far the pen's edge reaches over a pixel's middle. */
    private double reach() {
        return width / 2 + 0.5;
    }

    /** Notes for each pixel in reach how near its middle the segment comes, squared; branches here would cost more than the roots. */
    private void approach(double[] away, double x1, double y1, double x2, double y2) {
        double reach = reach();
        int left = (int) Math.max(0, Math.floor(Math.min(x1, x2) - reach));
        int right = (int) Math.min(Raster.SIDE - 1, Math.floor(Math.max(x1, x2) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(y1, y2) - reach));
        int bottom = (int) Math.min(Raster.SIDE - 1, Math.floor(Math.max(y1, y2) + reach));
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squaredLength = squared(dx, dy);
        for (int row = top; row <= bottom; row++) {
            double py = row + 0.5 - y1;
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x1;
                double along = squaredLength == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squaredLength));
                double near = squared(px - along * dx, py - along * dy);
                int pixel = row * Raster.SIDE + column;
                away[pixel] = Math.min(away[pixel], near);
            }
        }
    }

    /** Coverage of one straight edge, cheap and smooth; of many segments the nearest counts, so there is one root a pixel. */
    private float[] inked(double[] away) {
        double reach = reach();
        float[] pixels = new float[Raster.PIXELS];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            if (away[pixel] < reach * reach) {
                pixels[pixel] = (float) Math.min(1, reach - Math.sqrt(away[pixel]));
            }
        }
        return pixels;
    }

    private static double squared(double x, double y) {
        return x * x + y * y;
    }
}
