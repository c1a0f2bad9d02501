package dev.inkling.ink;

/** Maps a point to (a·x + c·y + e, b·x + d·y + f), the letters as in SVG. */
record Affine(double a, double b, double c, double d, double e, double f) {

    static final Affine IDENTITY = scaling(1, 1);

    static Affine scaling(double x, double y) {
        return new Affine(x, 0, 0, y, 0, 0);
    }

    static Affine translation(double x, double y) {
        return new Affine(1, 0, 0, 1, x, y);
    }

    /** @return what comes of doing the other first and this then */
    Affine after(Affine first) {
        return new Affine(
                a * first.a + c * first.b,
                b * first.a + d * first.b,
                a * first.c + c * first.d,
                b * first.c + d * first.d,
                a * first.e + c * first.f + e,
                b * first.e + d * first.f + f);
    }

    Point apply(double x, double y) throws InvalidInkException {
        return Bounds.point(a * x + c * y + e, b * x + d * y + f);
    }
}
