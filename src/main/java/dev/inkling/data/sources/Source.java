package dev.inkling.data.sources;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.inkling.data.DigitSet;
import dev.inkling.data.InvalidDataException;
import dev.inkling.platform.Progress;
import java.io.IOException;
import java.util.concurrent.CancellationException;

/** Where digits come from, as it can be written down and read again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MnistSource.class, name = "mnist"),
    @JsonSubTypes.Type(value = StrokesSource.class, name = "strokes"),
    @JsonSubTypes.Type(value = PeopleSource.class, name = "people"),
    @JsonSubTypes.Type(value = NonDigitsSource.class, name = "non-digits"),
    @JsonSubTypes.Type(value = InkSource.class, name = "ink")
})
public sealed interface Source permits MnistSource, StrokesSource, PeopleSource, NonDigitsSource, InkSource {

    /**
     * Blocks for up to some seconds.
     *
     * @throws CancellationException when it was stopped, where that comes sooner than the digits
     */
    DigitSet load(Progress progress) throws IOException, InvalidDataException;

    /** @return whether nothing of it is held back, whatever the run's share */
    default boolean whole() {
        return false;
    }
}
