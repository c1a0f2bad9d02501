package dev.inkling.data.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkling.data.DataOrigin;
import dev.inkling.data.DigitSet;
import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.ink.LabelledInk;
import dev.inkling.data.strokes.InkBending;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Ink with labels, in JSON lines, plain or compressed with gzip; all of it is to learn from.
 *
 * @param file whose writers, where it names them, are held back as a whole
 * @param without which of its digits, from 0, are passed over; null for none, as it was before there was a choice
 * @param whole whether nothing of it is held back
 */
public record InkSource(
        String file,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> without,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean whole)
        implements Source {

    public InkSource {
        without = without == null ? List.of() : List.copyOf(without);
    }

    public InkSource(String file) {
        this(file, List.of(), false);
    }

    @Override
    public DigitSet load(Progress progress) throws IOException, InvalidDataException {
        try {
            LabelledInk ink = LabelledInk.read(Path.of(file), progress).without(without);
            String name = Path.of(file).getFileName().toString();
            List<Message> notes =
                    ink.passedOver() == 0 ? List.of() : List.of(Message.of("data.ink.passed-over", name, ink.passedOver()));
            return new DigitSet(
                    new DataOrigin(name, Map.of(name, ink.checksum())),
                    bent(ink),
                    LabelledDigits.NONE,
                    notes);
        } catch (InvalidPathException e) {
            throw new InvalidDataException(Message.of("data.folder", file));
        }
    }

    /** @return what a network sees of it, bent in another way each time that it is shown in training */
    static LabelledDigits bent(LabelledInk ink) {
        return ink.digits().varied((index, random, target) ->
                InkBending.USUAL.raster(ink.drawn().get(index), random).copyTo(target, 0));
    }
}
