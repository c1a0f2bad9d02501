package dev.inkling.reading;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads lines, many at once: what is asked about all of them is asked at once. Keeps no state. */
final class LineReader {

    /** What is read less surely than that is cut, to see whether its parts are read better. */
    private static final double CUT_BELOW = 0.95;
    /** Of its height; what is wider is more often two digits than one, however it is read. */
    private static final double CUT_WIDER = 0.8;

    private final Recognizer recognizer;

    LineReader(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /** @return the marks of each block, line by line, those that are no digits cut */
    <P> List<List<Mark<P>>> read(List<Block<P>> blocks) {
        List<Path<P>> best = best(blocks.stream().flatMap(block -> block.lines().stream()).toList());
        List<Line<P>> lines = new ArrayList<>();
        List<Path<P>> paths = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block<P> block = blocks.get(i);
            int end = next + block.lines().size();
            for (int line : block.likelier(best.subList(next, end))) {
                lines.add(block.lines().get(line));
                paths.add(best.get(next + line));
                places.add(i);
            }
            next = end;
        }
        cutWhereDoubtful(lines, paths);
        List<List<Mark<P>>> marks = new ArrayList<>();
        blocks.forEach(block -> marks.add(new ArrayList<>()));
        for (int i = 0; i < paths.size(); i++) {
            marks.get(places.get(i)).addAll(paths.get(i).amongDigits().marks());
        }
        return marks;
    }

    /** Replaces the paths of lines with doubtful marks by those through their parts. */
    private <P> void cutWhereDoubtful(List<Line<P>> lines, List<Path<P>> paths) {
        List<Line<P>> cut = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Page<P> page = lines.get(i).page();
            List<Piece<P>> parts = cut(page, paths.get(i).marks());
            if (parts.size() > lines.get(i).pieces().size()) {
                cut.add(new Line<>(page, parts));
                places.add(i);
            }
        }
        List<Path<P>> anew = best(cut);
        for (int i = 0; i < cut.size(); i++) {
            paths.set(places.get(i), anew.get(i));
        }
    }

    /** @return the best reading of each line */
    private <P> List<Path<P>> best(List<Line<P>> lines) {
        List<List<Raster>> questions = lines.parallelStream().map(Line::questions).toList();
        List<Raster> all = questions.stream().flatMap(List::stream).toList();
        List<Prediction> answers = all.isEmpty() ? List.of() : recognizer.recognize(all);
        List<Path<P>> best = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            int count = questions.get(i).size();
            best.add(lines.get(i).best(questions.get(i), answers.subList(next, next + count)));
            next += count;
        }
        return best;
    }

    /** @return the pieces of a line, with those cut that are not read well */
    private static <P> List<Piece<P>> cut(Page<P> page, List<Mark<P>> marks) {
        List<Piece<P>> pieces = new ArrayList<>();
        for (Mark<P> mark : marks) {
            Piece<P> whole = Pieces.joined(mark.pieces());
            boolean doubtful = mark.likelihood() < CUT_BELOW || whole.width() > CUT_WIDER * whole.height();
            for (Piece<P> piece : mark.pieces()) {
                if (doubtful && piece.parts().size() == 1) {
                    page.cut(piece.parts().get(0)).forEach(
                            part -> pieces.add(new Piece<>(List.of(part), page.box(part), piece.origin())));
                } else {
                    pieces.add(piece);
                }
            }
        }
        pieces.sort(Comparator.comparingDouble(Piece::middleX));
        return pieces;
    }
}
