package dev.inkling.ui;

import dev.inkling.ink.Ink;
import dev.inkling.ink.InkFile;
import dev.inkling.ink.InkLine;
import dev.inkling.ink.InkReader;
import dev.inkling.ink.InvalidInkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A drawing out of a file. */
final class OpenedFile {

    private OpenedFile() {}

    /**
     * @param drawing its number in the file; null for the first
     * @return nothing when the file is not ink, or has no such drawing
     */
    static Optional<Ink> ink(Path file, Long drawing) throws IOException, InvalidInkException {
        Optional<InkReader> drawings = new InkFile(file).open();
        if (drawings.isEmpty()) {
            return Optional.empty();
        }
        try (InkReader reader = drawings.get()) {
            Optional<InkLine> line = next(reader, drawing);
            while (line.isPresent() && drawing != null && line.get().number() != drawing) {
                line = next(reader, drawing);
            }
            return line.map(InkLine::ink);
        }
    }

    /** Of many drawings one that is damaged stands in the way of no other. */
    private static Optional<InkLine> next(InkReader reader, Long wanted) throws IOException, InvalidInkException {
        while (true) {
            try {
                return reader.next();
            } catch (InvalidInkException e) {
                if (wanted == null) {
                    throw e;
                }
            }
        }
    }
}
