package dev.inkling.reading;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of pieces and all the ways in which neighbours may make digits; of them the most probable is read. This is
 * the graph of LeCun, Bottou, Bengio and Haffner, <i>Gradient-based learning applied to document recognition</i>,
 * Proc. IEEE 86(11), 1998, section V: an edge is a digit, its weight how sure the network is of it, and a path from
 * end to end a reading. Here a path is also weighed by its gaps and by how high its digits are.
 */
final class Line<P> {

    /** Digits of so many pieces are not looked for. */
    private static final int MOST_PIECES = 5;
    /** The same for what was cut: digits of so many parts of one piece. */
    private static final int MOST_PARTS = 10;
    /** Of the line's height; a digit is not wider, unless it is one piece. */
    private static final double WIDEST = 1.6;
    /** A gap, as a share of the line's height, that is as often within a digit as between two. */
    private static final double EVEN_GAP = 0.06;
    private static final double GAP_SPREAD = 0.04;
    /** No gap says for certain that two pieces are one digit, or two. */
    private static final double LEAST_CUT = 0.03;
    private static final double LEAST_JOIN = 0.01;
    /** How often a place where a piece can be cut is a place where it must be. */
    private static final double CUTS = 0.15;
    /** The same for what is no digit at all, so that the rest of the line can still be read. */
    private static final double LEAST_LIKELIHOOD = 0.0005;
    /** Among digits, what is rejected is more often cut or joined wrongly than no digit. */
    private static final double REJECTED = 0.05;
    /** Of the logarithm of the height. */
    private static final double HEIGHT_SPREAD = 0.35;
    private static final double WORST_HEIGHT = -4;

    private record Span(int from, int to) {}

    private final Page<P> page;
    private final List<Piece<P>> pieces;
    private final double height;
    private final List<Span> spans = new ArrayList<>();

    /** @param pieces from the left; at least one */
    Line(Page<P> page, List<Piece<P>> pieces) {
        this.page = page;
        this.pieces = pieces;
        height = Math.max(Double.MIN_NORMAL, Pieces.usualHeight(Pieces.columns(pieces)));
        for (int from = 0; from < pieces.size(); from++) {
            for (int to = from + 1; to <= Math.min(pieces.size(), from + MOST_PARTS); to++) {
                if (mayBeDigit(pieces.subList(from, to))) {
                    spans.add(new Span(from, to));
                }
            }
        }
    }

    private boolean mayBeDigit(List<Piece<P>> some) {
        long origins = some.stream().map(Piece::origin).distinct().count();
        return origins == 1 || origins <= MOST_PIECES && Pieces.joined(some).width() <= WIDEST * height;
    }

    Page<P> page() {
        return page;
    }

    List<Piece<P>> pieces() {
        return pieces;
    }

    /** @return what the network is to be asked about, in the order of the answers to {@link #best} */
    List<Raster> questions() {
        return spans.stream()
                .map(span -> page.raster(Pieces.joined(pieces.subList(span.from, span.to)).parts()))
                .toList();
    }

    /** @return the most probable reading */
    Path<P> best(List<Raster> rasters, List<Prediction> predictions) {
        List<Mark<P>> marks = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            marks.add(new Mark<>(
                    pieces.subList(span.from, span.to), span.from, span.to, rasters.get(i), predictions.get(i)));
        }
        double[] scores = new double[marks.size()];
        int[] before = new int[marks.size()];
        int last = -1;
        for (int i = 0; i < scores.length; i++) {
            Mark<P> mark = marks.get(i);
            double score = mark.from() == 0 ? 0 : Double.NEGATIVE_INFINITY;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (marks.get(j).to() == mark.from()) {
                    double through = scores[j] + cut(marks.get(j).pieces(), mark.pieces());
                    if (through > score) {
                        score = through;
                        before[i] = j;
                    }
                }
            }
            scores[i] = score + score(mark);
            if (mark.to() == pieces.size() && (last < 0 || scores[i] > scores[last])) {
                last = i;
            }
        }
        List<Mark<P>> path = new ArrayList<>();
        for (int i = last; i >= 0; i = before[i]) {
            path.add(0, marks.get(i));
        }
        return new Path<>(path, scores[last]);
    }

    private double score(Mark<P> mark) {
        double trust = mark.prediction().digit().isPresent() ? 1 : REJECTED;
        double score = Math.log(Math.max(LEAST_LIKELIHOOD, trust * mark.likelihood()));
        for (int i = 1; i < mark.pieces().size(); i++) {
            score += join(mark.pieces().subList(0, i), mark.pieces().subList(i, mark.pieces().size()));
        }
        Piece<P> whole = Pieces.joined(mark.pieces());
        double high = Math.log(Math.max(0.01, Math.max(whole.height(), whole.width() / 2) / height)) / HEIGHT_SPREAD;
        return score + Math.max(WORST_HEIGHT, -high * high / 2);
    }

    /** @return the logarithm of how probable it is that two digits meet here */
    private double cut(List<Piece<P>> left, List<Piece<P>> right) {
        return Math.log(isOne(left, right) ? CUTS : gap(left, right));
    }

    /** @return the logarithm of how probable it is that these are of one digit */
    private double join(List<Piece<P>> left, List<Piece<P>> right) {
        return isOne(left, right) ? 0 : Math.log(1 - gap(left, right));
    }

    private boolean isOne(List<Piece<P>> left, List<Piece<P>> right) {
        return left.get(left.size() - 1).origin() == right.get(0).origin();
    }

    private double gap(List<Piece<P>> left, List<Piece<P>> right) {
        double gap = (Pieces.around(right).left() - Pieces.around(left).right()) / height;
        double probability = 1 / (1 + Math.exp((EVEN_GAP - gap) / GAP_SPREAD));
        return Math.max(LEAST_CUT, Math.min(1 - LEAST_JOIN, probability));
    }
}
