package dev.inkling.raster;

import java.util.List;

/** A round pen that draws on the raster. @param width in pixels */
record RoundPen(double width) {

    /**
     * @param lines each x, y, x, y, … in pixels from the origin
     * @return 784 pixels in [0, 1]
     */
    float[] draw(List<double[]> lines, double originX, double originY) {
        float[] pixels = new float[Raster.PIXELS];
        for (double[] line : lines) {
            int last = line.length - 2;
            for (int i = 0; i <= last; i += 2) {
                int next = Math.min(i + 2, last);
                if (next > i || last == 0) {
                    drawSegment(
                            pixels,
                            originX + line[i],
                            originY + line[i + 1],
                            originX + line[next],
                            originY + line[next + 1]);
                }
            }
        }
        return pixels;
    }

    /** Inks each pixel by how far the pen's edge reaches over its middle: coverage of one straight edge, cheap and smooth. */
    private void drawSegment(float[] pixels, double x1, double y1, double x2, double y2) {
        double reach = width / 2 + 0.5;
        int left = (int) Math.max(0, Math.floor(Math.min(x1, x2) - reach));
        int right = (int) Math.min(Raster.SIDE - 1, Math.floor(Math.max(x1, x2) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(y1, y2) - reach));
        int bottom = (int) Math.min(Raster.SIDE - 1, Math.floor(Math.max(y1, y2) + reach));
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squaredLength = squared(dx, dy);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x1;
                double py = row + 0.5 - y1;
                double along = squaredLength == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squaredLength));
                double away = squared(px - along * dx, py - along * dy);
                if (away < reach * reach) {
                    float ink = (float) Math.min(1, reach - Math.sqrt(away));
                    int pixel = row * Raster.SIDE + column;
                    pixels[pixel] = Math.max(pixels[pixel], ink);
                }
            }
        }
    }

    private static double squared(double x, double y) {
        return x * x + y * y;
    }
}
