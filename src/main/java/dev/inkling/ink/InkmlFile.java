package dev.inkling.ink;

import dev.inkling.platform.Message;
import dev.inkling.platform.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of <i>Ink Markup Language (InkML)</i>, W3C Recommendation, 2011, written with a trace a stroke. */
public record InkmlFile(Path path) {

    /**
     * @return all its traces together; the highlighter's only where there are no others
     * @throws InvalidInkException when the content is not InkML or has no trace with points
     * @throws IOException when the file cannot be read
     */
    public Ink read() throws IOException, InvalidInkException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(XmlDocument.of(InkFile.content(in)));
        } catch (InvalidInkException e) {
            throw new InvalidInkException(Message.of("ink.file", path, e.explanation()));
        }
    }

    static Ink read(XmlDocument document) throws InvalidInkException {
        if (document.hasDocumentType()) {
            throw new InvalidInkException(Message.of("ink.doctype"));
        }
        if (!document.root().is("ink")) {
            throw new InvalidInkException(Message.of("ink.root", Bounds.quoted(document.root().name())));
        }
        return InkmlReader.read(document.root());
    }

    /** Writes the file whole or not at all; what is written is read back equal. */
    public void write(Ink ink) throws IOException {
        WholeFile.write(path, out -> out.write(InkmlText.of(ink).getBytes(StandardCharsets.UTF_8)));
    }
}
