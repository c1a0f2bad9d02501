package dev.inkling.ink;

import dev.inkling.platform.Message;
import dev.inkling.platform.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of <i>Ink Markup Language (InkML)</i>, W3C Recommendation, 2011, written with a trace a stroke. */
public record InkmlFile(Path path) {

    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ink xmlns="http://www.w3.org/2003/InkML">
              <traceFormat>
                <channel name="X" type="decimal"/>
                <channel name="Y" type="decimal"/>
              </traceFormat>
            """;

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
        WholeFile.write(path, out -> write(ink, out));
    }

    private static void write(Ink ink, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BEGINNING);
        for (Stroke stroke : ink.strokes()) {
            writer.write("  <trace>");
            String separator = "";
            for (Point point : stroke.points()) {
                writer.write(separator + number(point.x()) + ' ' + number(point.y()));
                separator = ", ";
            }
            writer.write("</trace>\n");
        }
        writer.write("</ink>\n");
        writer.flush();
    }

    /** Decimals of InkML have no exponent. */
    private static String number(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return number.toPlainString();
    }
}
