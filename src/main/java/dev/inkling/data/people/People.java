package dev.inkling.data.people;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.ink.LabelledInk;
import dev.inkling.platform.Progress;
import java.io.IOException;

/** What people drew that ships with the program. */
public final class People {

    /** What their digits are called in a model's provenance. */
    public static final String NAME = "people's digits";

    private People() {}

    /**
     * Takes up to some seconds.
     *
     * @return 7,714 digits of 41 people
     */
    public static LabelledInk digits(Progress progress) throws IOException {
        return read("digits.jsonl.gz", progress);
    }

    /** @return 1,591 letters of 164 people that nobody would read as digits */
    public static LabelledInk nonDigits(Progress progress) throws IOException {
        return read("non-digits.jsonl.gz", progress);
    }

    private static LabelledInk read(String name, Progress progress) throws IOException {
        try {
            return LabelledInk.read(People.class.getResourceAsStream(name), name, progress);
        } catch (InvalidDataException e) {
            throw new IllegalStateException("What ships is labelled ink", e);
        }
    }
}
