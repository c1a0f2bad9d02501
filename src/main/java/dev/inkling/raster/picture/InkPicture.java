package dev.inkling.raster.picture;

/**
 * The writing of a whole picture, told from its paper: what {@link InkFinder} found.
 *
 * @param ink 0 for paper to 1 for full ink; all 0 where there is none
 * @param left of the upright picture, in its pixels, where the ink's pixels begin
 * @param top as well
 * @param scale pixels of the upright picture that a pixel of the ink stands for, across and down
 */
public record InkPicture(GreyPicture ink, double left, double top, double scale) {

    /** @return where a place across the ink, in its pixels, lies in the upright picture */
    public double pictureX(double x) {
        return left + scale * x;
    }

    /** @return where a place down the ink, in its pixels, lies in the upright picture */
    public double pictureY(double y) {
        return top + scale * y;
    }

    /** @return whether there is no ink at all */
    public boolean isEmpty() {
        return InkBox.of(ink) == null;
    }
}
