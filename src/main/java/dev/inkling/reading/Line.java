package dev.inkling.reading;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of pieces and all the ways in which neighbours may make digits; of them the most probable is read. This is
 * the graph of LeCun, Bottou, Bengio and Haffner, <i>Gradient-based learning applied to document recognition</i>,
 * Proc. IEEE 86(11), 1998, section V: an edge is a digit, its weight how sure the network is of it, and a path from
 * end to end a reading. Here a path is also weighed by its gaps and by how large its digits are.
 */
final class Line<P> {

    /** Digits of so many pieces are not looked for. */
    private static final int MOST_PIECES = 5;
    /** The same for what was cut: digits of so many parts of one piece. */
    private static final int MOST_PARTS = 10;
    /** Of the line's height; a digit is not wider, unless it is one piece. */
    private static final double WIDEST = 1.6;

    private record Span(int from, int to) {}

    private final Page<P> page;
    private final List<Piece<P>> pieces;
    private final double height;
    private final Likelihood likelihood;
    private final List<Span> spans = new ArrayList<>();

    /** @param pieces from the left; at least one */
    Line(Page<P> page, List<Piece<P>> pieces) {
        this.page = page;
        this.pieces = pieces;
        height = Math.max(Double.MIN_NORMAL, Pieces.usualHeight(Pieces.columns(pieces)));
        likelihood = new Likelihood(height);
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
                    double through = scores[j] + likelihood.ofMeeting(marks.get(j), mark);
                    if (through > score) {
                        score = through;
                        before[i] = j;
                    }
                }
            }
            scores[i] = score + likelihood.ofDigit(mark);
            if (mark.to() == pieces.size() && (last < 0 || scores[i] > scores[last])) {
                last = i;
            }
        }
        List<Mark<P>> path = new ArrayList<>();
        for (int i = last; i >= 0; i = before[i]) {
            path.add(0, marks.get(i));
        }
        return new Path<>(path, path.stream().mapToDouble(likelihood::ofMark).sum());
    }
}
