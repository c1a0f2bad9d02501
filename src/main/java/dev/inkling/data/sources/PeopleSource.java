package dev.inkling.data.sources;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.DigitSet;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.ink.LabelledInk;
import dev.inkling.data.people.People;
import dev.inkling.platform.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The digits of people that ship with the program, bent a little differently each time; whole people are held back. */
public record PeopleSource() implements Source {

    @Override
    public DigitSet load(Progress progress) throws IOException {
        LabelledInk ink = People.digits(progress);
        return new DigitSet(
                new DataOrigin(People.NAME, Map.of("training", ink.checksum())), InkSource.bent(ink), LabelledDigits.NONE,
                List.of());
    }
}
