package dev.inkling.reading;

import dev.inkling.raster.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns the parts of a page into pieces. */
final class Pieces {

    /** Of the height of the digits; smaller is a slip of the pen, and belongs to what is nearest. */
    private static final double SLIP = 0.12;

    private Pieces() {}

    static <P> List<Piece<P>> of(Page<P> page) {
        List<Piece<P>> all = new ArrayList<>();
        for (P part : page.parts()) {
            all.add(new Piece<>(List.of(part), page.box(part), all.size()));
        }
        double least = SLIP * usualHeight(all);
        List<Piece<P>> pieces = new ArrayList<>(all.stream().filter(piece -> size(piece) >= least).toList());
        for (Piece<P> slip : all.stream().filter(piece -> size(piece) < least).toList()) {
            Piece<P> nearest = pieces.stream().min(Comparator.comparingDouble(piece -> distance(piece.box(), slip.box())))
                    .orElseThrow();
            pieces.set(pieces.indexOf(nearest), joined(List.of(nearest, slip)));
        }
        return pieces;
    }

    /** @return one piece of them all, of the first one's origin */
    static <P> Piece<P> joined(List<Piece<P>> pieces) {
        return new Piece<>(
                pieces.stream().flatMap(piece -> piece.parts().stream()).toList(), around(pieces), pieces.get(0).origin());
    }

    static <P> Box around(List<Piece<P>> pieces) {
        return pieces.stream().map(Piece::box).reduce(Pieces::around).orElseThrow();
    }

    /** @return how high a digit is among these: the median of those at least half as high as the highest */
    static <P> double usualHeight(List<Piece<P>> pieces) {
        double highest = pieces.stream().mapToDouble(Piece::height).max().orElse(0);
        double[] high = pieces.stream().mapToDouble(Piece::height).filter(height -> 2 * height >= highest).sorted().toArray();
        return high.length == 0 ? 0 : high[high.length / 2];
    }

    /** @return what stands one above the other taken together */
    static <P> List<Piece<P>> columns(List<Piece<P>> pieces) {
        List<Piece<P>> columns = new ArrayList<>();
        for (Piece<P> piece : pieces) {
            Piece<P> last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
            if (last != null && (isWithin(piece.middleX(), last.box()) || isWithin(last.middleX(), piece.box()))) {
                columns.set(columns.size() - 1, joined(List.of(last, piece)));
            } else {
                columns.add(piece);
            }
        }
        return columns;
    }

    private static boolean isWithin(double x, Box box) {
        return x >= box.left() && x <= box.right();
    }

    private static <P> double size(Piece<P> piece) {
        return Math.max(piece.width(), piece.height());
    }

    private static Box around(Box one, Box other) {
        return new Box(
                Math.min(one.left(), other.left()), Math.min(one.top(), other.top()),
                Math.max(one.right(), other.right()), Math.max(one.bottom(), other.bottom()));
    }

    /** @return 0 where they overlap */
    static double distance(Box one, Box other) {
        double across = Math.max(0, Math.max(one.left() - other.right(), other.left() - one.right()));
        double down = Math.max(0, Math.max(one.top() - other.bottom(), other.top() - one.bottom()));
        return Math.hypot(across, down);
    }
}
