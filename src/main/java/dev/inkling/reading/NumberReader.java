package dev.inkling.reading;

import dev.inkling.ink.Ink;
import dev.inkling.raster.InkSpots;
import dev.inkling.raster.Raster;
import dev.inkling.raster.picture.InkPicture;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads all the digits of a page. Finds which strokes or spots belong together by what the network makes of them, and
 * cuts what no digit is. Keeps no state: safe to call from several threads; blocks for about a millisecond a digit.
 */
public final class NumberReader {

    /** Read so surely, what hangs together is one digit, and is looked at no further. */
    private static final double SURE = 0.7;
    /** What hangs together and is no digit as a whole is several only if each is read as surely as that; a letter's parts are not. */
    private static final double SURELY_SEVERAL = 0.95;
    /** No letter has so many parts that most of them are surely digits. */
    private static final int MORE_THAN_A_LETTER = 4;
    /** Of the height; parts that are nearer hang together. */
    private static final double HANGING_TOGETHER = 0.05;

    private final Recognizer recognizer;
    private final LineReader lines;
    private final Function<Ink, Raster> rasterizer;
    private final boolean single;

    /**
     * @param rasterizer makes of ink what the network sees
     * @param single whether each page is taken for exactly one digit
     */
    public NumberReader(Recognizer recognizer, Function<Ink, Raster> rasterizer, boolean single) {
        this.recognizer = recognizer;
        lines = new LineReader(recognizer);
        this.rasterizer = rasterizer;
        this.single = single;
    }

    public Reading read(Ink ink) {
        return readAll(List.of(ink)).get(0);
    }

    /** Reads many at once, faster than one by one: what is asked about all of them is asked at once. */
    public List<Reading> readAll(List<Ink> inks) {
        return readPages(inks.stream().map(ink -> new InkPage(ink, rasterizer)).toList());
    }

    public Reading read(InkPicture picture) {
        return readPages(List.of(new PicturePage(new InkSpots(picture)))).get(0);
    }

    private <P> List<Reading> readPages(List<? extends Page<P>> pages) {
        List<List<Piece<P>>> pieces = pages.parallelStream().map(Pieces::of).toList();
        List<Optional<Mark<P>>> wholes = wholes(pages, pieces);
        List<List<Mark<P>>> marks = wholes.stream().map(this::asOneDigit).toList();
        List<Block<P>> blocks = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (marks.get(i).isEmpty() && !pieces.get(i).isEmpty()) {
                List<Block<P>> own = Block.of(pages.get(i), pieces.get(i));
                blocks.addAll(own);
                places.addAll(Collections.nCopies(own.size(), i));
            }
        }
        List<List<Mark<P>>> read = lines.read(blocks);
        for (int i = 0; i < read.size(); i++) {
            marks.get(places.get(i)).addAll(read.get(i));
        }
        return IntStream.range(0, pages.size())
                .mapToObj(i -> new Reading(
                        orWhole(marks.get(i), wholes.get(i)).stream().map(Mark::read).toList()))
                .toList();
    }

    private static <P> List<Mark<P>> orWhole(List<Mark<P>> marks, Optional<Mark<P>> whole) {
        long sure = marks.stream().filter(mark -> mark.likelihood() >= SURELY_SEVERAL).count();
        boolean several = sure == marks.size() || marks.size() >= MORE_THAN_A_LETTER && 2 * sure > marks.size();
        return whole.isEmpty() || marks.size() < 2 || several ? marks : List.of(whole.get());
    }

    private <P> List<Mark<P>> asOneDigit(Optional<Mark<P>> whole) {
        return new ArrayList<>(
                whole.filter(mark -> single || mark.likelihood() >= SURE).stream().toList());
    }

    /** @return for each page its ink as one mark, where it may be one */
    private <P> List<Optional<Mark<P>>> wholes(List<? extends Page<P>> pages, List<List<Piece<P>>> pieces) {
        List<Integer> asked = IntStream.range(0, pages.size()).filter(i -> mayBeOne(pieces.get(i))).boxed().toList();
        List<Raster> wholes = asked.parallelStream().map(i -> pages.get(i).whole()).toList();
        List<Prediction> answers = wholes.isEmpty() ? List.of() : recognizer.recognize(wholes);
        List<Optional<Mark<P>>> marks = new ArrayList<>(Collections.nCopies(pages.size(), Optional.empty()));
        for (int i = 0; i < asked.size(); i++) {
            List<Piece<P>> all = pieces.get(asked.get(i));
            marks.set(asked.get(i), Optional.of(new Mark<>(all, 0, all.size(), wholes.get(i), answers.get(i))));
        }
        return marks;
    }

    private <P> boolean mayBeOne(List<Piece<P>> pieces) {
        return !pieces.isEmpty() && (single || hangTogether(pieces));
    }

    /** @return whether there is no gap from left to right, so that it may be one digit as a whole */
    private static <P> boolean hangTogether(List<Piece<P>> pieces) {
        double gap = HANGING_TOGETHER * (Pieces.around(pieces).bottom() - Pieces.around(pieces).top());
        List<Piece<P>> ordered = pieces.stream().sorted(Comparator.comparingDouble(piece -> piece.box().left())).toList();
        double right = ordered.get(0).box().right();
        for (Piece<P> piece : ordered) {
            if (piece.box().left() > right + gap) {
                return false;
            }
            right = Math.max(right, piece.box().right());
        }
        return true;
    }
}
