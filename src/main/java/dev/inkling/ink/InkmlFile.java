package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of <i>Ink Markup Language (InkML)</i>, W3C Recommendation, 2011: all its traces together are one ink.
 * Document types and entities are refused, so that a file cannot pull in others.
 */
public record InkmlFile(Path path) {

    /** In bytes; a page full of writing has some hundred thousand. */
    static final int LARGEST = 20_000_000;

    /**
     * @throws InvalidInkException when the content is not InkML or has no trace with points
     * @throws IOException when the file cannot be read
     */
    public Ink read() throws IOException, InvalidInkException {
        try {
            return new InkmlReader().read(content());
        } catch (InvalidInkException e) {
            throw new InvalidInkException(Message.of("ink.file", path, e.explanation()));
        }
    }

    private byte[] content() throws IOException, InvalidInkException {
        try (InputStream in = Files.newInputStream(path)) {
            // Not the file's size, which pipes and devices do not tell.
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new InvalidInkException(Message.of("ink.file.large", LARGEST));
            }
            return content;
        }
    }
}
