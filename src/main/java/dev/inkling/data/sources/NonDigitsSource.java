package dev.inkling.data.sources;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.DigitSet;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.ink.LabelledInk;
import dev.inkling.data.people.People;
import dev.inkling.data.strokes.BuiltInNonDigits;
import dev.inkling.platform.Progress;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is no digit, to learn that: letters, signs, shapes and scribbles that the program draws itself, and letters of people
 * that ship with it, every one of them several times, each time bent in another way. Whole people are held back.
 */
public record NonDigitsSource() implements Source {

    /** So that about one in four is of a person. */
    private static final int TIMES = 4;
    /** A drawn one is like no other: in any group as many are held back as elsewhere. */
    private static final int GROUPS = 100;

    @Override
    public DigitSet load(Progress progress) throws IOException {
        LabelledDigits drawn = BuiltInNonDigits.load(progress.part(0, 0.9));
        LabelledInk ink = People.nonDigits(progress.part(0.9, 1));
        LabelledDigits letters =
                LabelledDigits.join(Collections.nCopies(TIMES, InkSource.bent(ink)));
        int people = ink.digits().count();
        int[] writers = IntStream.concat(
                        IntStream.range(0, drawn.count()).map(i -> -1 - i % GROUPS),
                        IntStream.range(0, letters.count()).map(i -> ink.digits().writer(i % people)))
                .toArray();
        return new DigitSet(
                new DataOrigin(
                        BuiltInNonDigits.NAME, Map.of("training", drawn.checksum(), "letters", ink.checksum())),
                LabelledDigits.join(List.of(drawn, letters)).by(writers),
                LabelledDigits.NONE,
                List.of());
    }
}
