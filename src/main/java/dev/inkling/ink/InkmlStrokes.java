package dev.inkling.ink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The strokes of an InkML document, put together from traces and their continuations. */
final class InkmlStrokes {

    private final List<List<Point>> pen = new ArrayList<>();
    private final List<List<Point>> highlighter = new ArrayList<>();
    /** The last piece of each trace. */
    private final Map<XmlElement, List<Point>> ends = new HashMap<>();
    private int points;

    /**
     * @param prior the trace that this one goes on with, or null
     * @param pieces with the pen down; may be changed afterwards
     */
    void add(XmlElement trace, @Nullable XmlElement prior, List<List<Point>> pieces, boolean isHighlighter) throws InvalidInkException {
        for (List<Point> piece : pieces) {
            points += piece.size();
            Bounds.checkPoints(points);
        }
        List<Point> end = prior == null ? null : ends.get(prior);
        int begun = 0;
        if (end != null && !pieces.isEmpty()) {
            end.addAll(pieces.get(0));
            begun = 1;
        }
        for (List<Point> piece : pieces.subList(begun, pieces.size())) {
            (isHighlighter ? highlighter : pen).add(piece);
            end = piece;
        }
        if (end != null) {
            ends.put(trace, end);
        }
    }

    /** @return what the highlighter marked only where the pen drew nothing */
    Ink ink() {
        return new Ink((pen.isEmpty() ? highlighter : pen).stream().map(Stroke::new).toList());
    }
}
