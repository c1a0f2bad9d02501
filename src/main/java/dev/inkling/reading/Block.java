package dev.inkling.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of writing so near to each other that all of them may be one, of digits in parts that stand one above the other
 * – an 8 of two rings, the bar of a 5 –, or a single line. Which it is, is seen when both are read.
 *
 * @param lines from the top; and all of them as one, if there are several
 */
record Block<P>(List<Line<P>> lines, double distance) {

    /** Of the height of the lower line; lines that are farther apart are two. */
    private static final double NEAR = 0.25;
    /** A distance that is as often between two lines as within a digit, and how much it says. */
    private static final double EVEN_DISTANCE = 0.12;
    private static final double DISTANCE_SPREAD = 0.04;

    /** @return the blocks of a page, from the top */
    static <P> List<Block<P>> of(Page<P> page, List<Piece<P>> pieces) {
        List<Block<P>> blocks = new ArrayList<>();
        List<List<Piece<P>>> rows = Rows.of(pieces);
        int from = 0;
        double largest = 0;
        for (int to = 1; to <= rows.size(); to++) {
            double distance = to < rows.size() ? distance(rows.get(to - 1), rows.get(to)) : Double.POSITIVE_INFINITY;
            if (distance > NEAR) {
                blocks.add(of(page, rows.subList(from, to), largest));
                from = to;
                largest = 0;
            } else {
                largest = Math.max(largest, distance);
            }
        }
        return blocks;
    }

    private static <P> Block<P> of(Page<P> page, List<List<Piece<P>>> rows, double distance) {
        List<Line<P>> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(new Line<>(page, row)));
        if (rows.size() > 1) {
            lines.add(new Line<>(page, rows.stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingDouble(Piece::middleX))
                    .toList()));
        }
        return new Block<>(lines, distance);
    }

    /** @return how near their nearest pieces are, as a share of the height of the lower one of both lines */
    private static <P> double distance(List<Piece<P>> upper, List<Piece<P>> lower) {
        double nearest = upper.stream()
                .flatMapToDouble(one -> lower.stream().mapToDouble(other -> Pieces.distance(one.box(), other.box())))
                .min().orElseThrow();
        double height = Math.min(Pieces.usualHeight(upper), Pieces.usualHeight(lower));
        return nearest / Math.max(Double.MIN_NORMAL, height);
    }

    /** As one they have as many digits as the longest has. @return the lines that were rather written, as their places among all */
    List<Integer> likelier(List<Path<P>> paths) {
        int rows = Math.max(1, lines.size() - 1);
        double separate = paths.subList(0, rows).stream().mapToDouble(Path::score).sum();
        int longest = paths.subList(0, rows).stream().mapToInt(path -> path.marks().size()).max().orElseThrow();
        boolean one = rows > 1 && paths.get(rows).marks().size() >= longest
                && paths.get(rows).score() + (EVEN_DISTANCE - distance) / DISTANCE_SPREAD > separate;
        return one ? List.of(rows) : IntStream.range(0, rows).boxed().toList();
    }
}
