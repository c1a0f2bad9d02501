package dev.inkling.reading;

import dev.inkling.ink.InkFile;
import dev.inkling.ink.InkLine;
import dev.inkling.ink.InkReader;
import dev.inkling.ink.InvalidInkException;
import dev.inkling.raster.file.ImageFile;
import dev.inkling.raster.file.InvalidImageException;
import dev.inkling.raster.picture.InkFinder;
import dev.inkling.raster.picture.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the digits of whole files, of pictures as well as of ink; which it is, is seen from the content. One picture, or
 * some hundred drawings, are in memory at a time. Keeps no state: safe to call from several threads.
 */
public final class FileReader {

    private final NumberReader reader;
    private final Function<Path, Stages> stages;
    private final InkFinder finder = new InkFinder();

    public FileReader(NumberReader reader) {
        this(reader, picture -> Stages.UNSEEN);
    }

    /** @param stages for each picture what looks at the steps of finding its ink */
    public FileReader(NumberReader reader, Function<Path, Stages> stages) {
        this.reader = reader;
        this.stages = stages;
    }

    /**
     * @throws dev.inkling.ink.NoInkException or {@link dev.inkling.raster.file.NoPictureException} when the file is of no kind
     *     that can be read
     * @throws InvalidInkException when it is ink, and damaged as a whole
     * @throws InvalidImageException when it is a picture, and damaged or too large
     * @throws IOException when it cannot be read
     */
    public void read(Path file, FileAnswers answers) throws IOException, InvalidInkException, InvalidImageException {
        Optional<InkReader> ink = new InkFile(file).open();
        if (ink.isPresent()) {
            try (InkReader drawings = ink.get()) {
                read(drawings, answers);
            }
        } else {
            answers.read(null, reader.read(finder.find(new ImageFile(file).read(), stages.apply(file))));
        }
    }

    /** Answers drawings as they arrive, in blocks when many have arrived already. */
    public void read(InkReader drawings, FileAnswers answers) throws IOException {
        InkBlock block = new InkBlock();
        boolean more = true;
        while (more) {
            try {
                Optional<InkLine> drawing = drawings.next();
                more = drawing.isPresent();
                drawing.ifPresent(block::add);
            } catch (InvalidInkException e) {
                answer(block.take(), answers);
                answers.failed(null, e);
            }
            if (block.isFull() || !more || !drawings.isNextAtHand()) {
                answer(block.take(), answers);
            }
        }
    }

    private void answer(List<InkLine> block, FileAnswers answers) {
        List<Reading> readings;
        try {
            readings = reader.readAll(block.stream().map(InkLine::ink).toList());
        } catch (RuntimeException | OutOfMemoryError e) {
            answerOneByOne(block, answers);
            return;
        }
        for (int index = 0; index < block.size(); index++) {
            answers.read(number(block.get(index)), readings.get(index));
        }
    }

    /** So that a drawing which cannot be read stops no other. */
    private void answerOneByOne(List<InkLine> block, FileAnswers answers) {
        for (InkLine drawing : block) {
            Reading reading;
            try {
                reading = reader.read(drawing.ink());
            } catch (RuntimeException | OutOfMemoryError e) {
                answers.failed(number(drawing), e);
                continue;
            }
            answers.read(number(drawing), reading);
        }
    }

    private static @Nullable Long number(InkLine drawing) {
        return drawing.number() == InkLine.WHOLE_FILE ? null : drawing.number();
    }
}
