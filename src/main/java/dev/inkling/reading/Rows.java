package dev.inkling.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lines of writing on a page. */
final class Rows {

    /** Of a piece's height; what overlaps its neighbour so far is in the same line. */
    private static final double LEAST_OVERLAP = 0.4;
    /** Of a line's height; what is smaller is no line, and belongs to the nearest. */
    private static final double LEAST_HEIGHT = 0.4;

    /** Of the height of the highest in a line; lower ones do not say where the line is. */
    private static final double HIGH = 0.65;

    private Rows() {}

    /** @return from the top, the pieces of each from the left */
    static <P> List<List<Piece<P>>> of(List<Piece<P>> pieces) {
        List<List<Piece<P>>> rows = new ArrayList<>();
        List<Piece<P>> ordered = pieces.stream().sorted(Comparator.comparingDouble((Piece<P> piece) -> -piece.height())).toList();
        double least = LEAST_HEIGHT * Pieces.usualHeight(pieces);
        for (Piece<P> piece : ordered) {
            Optional<List<Piece<P>>> row = rows.stream()
                    .filter(each -> overlap(each, piece) >= LEAST_OVERLAP * piece.height())
                    .max(Comparator.comparingDouble(each -> overlap(each, piece)));
            if (row.isEmpty() && piece.height() < least) {
                row = rows.stream().max(Comparator.comparingDouble(each -> overlap(each, piece)));
            }
            row.orElseGet(() -> {
                rows.add(new ArrayList<>());
                return rows.get(rows.size() - 1);
            }).add(piece);
        }
        rows.sort(Comparator.comparingDouble(row -> Pieces.around(row).middleY()));
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Piece::middleX)));
        return rows;
    }

    /** @return how far it overlaps its neighbour in the row, in the page's unit; less than 0 where it does not */
    private static <P> double overlap(List<Piece<P>> row, Piece<P> piece) {
        double highest = row.get(0).height();
        Piece<P> neighbour = row.stream()
                .filter(each -> each.height() >= HIGH * highest)
                .min(Comparator.comparingDouble(each -> Math.abs(each.middleX() - piece.middleX())))
                .orElseThrow();
        return Math.min(neighbour.box().bottom(), piece.box().bottom()) - Math.max(neighbour.box().top(), piece.box().top());
    }
}
