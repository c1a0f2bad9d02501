package dev.inkling.raster;

/**
 * Which steps lead from ink to a raster. {@link #USUAL} are MNIST's, and the only ones that networks know; to leave one out shows
 * what it is good for.
 *
 * @param scaled whether the longest side of the ink becomes {@link Rasterizer#INK_SIDE} pixels, pen included; otherwise the page
 *     shrinks to the raster, and what was drawn small stays small
 * @param centred whether the centre of mass goes to {@link Rasterizer#CENTRE}; otherwise the ink stays where it was on the page
 * @param penWidth in pixels of the raster, above 0 and less than {@link Rasterizer#INK_SIDE}
 * @param page side of the square that the ink was drawn in, in the ink's unit; its middle is 0, 0. Above 0; counts only when a
 *     step is left out
 * @param largestDot ink with no longer side than this, in its unit, is a dot and not drawn larger; 0 where nobody knows the unit
 */
public record Framing(boolean scaled, boolean centred, double penWidth, double page, double largestDot) {

    public static final Framing USUAL = new Framing(true, true, Rasterizer.PEN_WIDTH, 1);

    public Framing {
        if (!(penWidth > 0 && penWidth < Rasterizer.INK_SIDE)) {
            throw new IllegalArgumentException(
                    "A pen is above 0 and under " + Rasterizer.INK_SIDE + " pixels wide, not " + penWidth);
        }
        if (!(page > 0 && Double.isFinite(page))) {
            throw new IllegalArgumentException("A page is larger than nothing, not " + page);
        }
        if (!(largestDot >= 0)) {
            throw new IllegalArgumentException("A dot is not smaller than nothing: " + largestDot);
        }
    }

    /** Of ink whose unit nobody knows. */
    public Framing(boolean scaled, boolean centred, double penWidth, double page) {
        this(scaled, centred, penWidth, page, 0);
    }

    public Framing withPen(double width) {
        return new Framing(scaled, centred, width, page, largestDot);
    }

    /** @param side the longest of a dot, in the ink's unit */
    public Framing withDotsUpTo(double side) {
        return new Framing(scaled, centred, penWidth, page, side);
    }

    /** @return pixels of the raster for a unit of the ink */
    double scale(Box box) {
        if (!scaled) {
            return Raster.SIDE / page;
        }
        double scale = (Rasterizer.INK_SIDE - penWidth) / 2 / box.halfLongestSide();
        boolean dot = !Double.isFinite(scale) || 2 * box.halfLongestSide() <= largestDot;
        return dot ? 0 : scale;
    }

    /** @return where a place on the page is on the raster, in pixels from its left or upper edge */
    double acrossPage(double place) {
        return Raster.SIDE / 2.0 + place / page * Raster.SIDE;
    }
}
