package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file with ink of this or another program: JSON in lines or as a document, InkML, SVG, Xournal; each also packed with
 * gzip, and in UTF-8, UTF-16 or UTF-32. What it is, is seen from its content; only where that tells nothing, from its name.
 */
public record InkFile(Path path) {

    /** In bytes, unpacked, but for JSON lines; a page full of writing has some hundred thousand. */
    static final int LARGEST = 20_000_000;

    private static final List<String> JSON_ENDINGS = List.of(".jsonl", ".ndjson", ".json");
    private static final List<String> XML_ENDINGS = List.of(".inkml", ".ink", ".svg", ".xopp", ".xoj");

    /**
     * Explanations of what is wrong do not name the file.
     *
     * @return nothing when the file is neither by its content nor by its name ink
     * @throws InvalidInkException when it is of one of these kinds, but damaged or without ink
     * @throws IOException when the file cannot be read
     */
    public Optional<InkReader> open() throws IOException, InvalidInkException {
        InputStream content = new BufferedInputStream(Files.newInputStream(path));
        Optional<InkReader> reader = Optional.empty();
        try {
            InkKind kind = InkKind.of(content);
            reader = kind == InkKind.PACKED ? unpacked(content) : reader(kind, content);
            return reader;
        } finally {
            // JSON lines are read from the file as they are wanted, and all else is in memory.
            if (!(reader.isPresent() && reader.get() instanceof InkLines)) {
                content.close();
            }
        }
    }

    private Optional<InkReader> unpacked(InputStream content) throws IOException, InvalidInkException {
        InputStream unpacked = new ByteArrayInputStream(content(new GZIPInputStream(content)));
        return reader(InkKind.of(unpacked), unpacked);
    }

    private Optional<InkReader> reader(InkKind kind, InputStream content) throws IOException, InvalidInkException {
        return switch (kind) {
            case JSON -> Optional.of(new InkLines(content, encoding(content)));
            case XML -> Optional.of(new InkPages(pages(content)));
            case PACKED, PICTURE -> Optional.empty();
            case OTHER -> {
                if (isNamed(XML_ENDINGS)) {
                    yield Optional.of(new InkPages(pages(content)));
                }
                yield isNamed(JSON_ENDINGS) ? Optional.of(new InkLines(content)) : Optional.empty();
            }
        };
    }

    private static Charset encoding(InputStream content) throws IOException {
        content.mark(4);
        byte[] beginning = content.readNBytes(4);
        content.reset();
        return ByteOrderMark.unmarked(beginning);
    }

    private boolean isNamed(List<String> endings) {
        return endings.stream().anyMatch(path.toString().toLowerCase(Locale.ROOT)::endsWith);
    }

    private static List<InkLine> pages(InputStream content) throws IOException, InvalidInkException {
        XmlDocument document = XmlDocument.of(content(content));
        return switch (document.root().name()) {
            case "svg" -> List.of(whole(SvgReader.read(document.root()), document.root()));
            case "xournal", "MrWriter" -> XournalReader.read(document.root());
            case "ink" -> List.of(whole(InkmlFile.read(document), document.root()));
            default -> throw new NoInkException(Message.of("ink.xml.root", Bounds.quoted(document.root().name())));
        };
    }

    /** InkML's annotations say what was written, and by whom. */
    private static InkLine whole(Ink ink, XmlElement root) {
        return new InkLine(InkLine.WHOLE_FILE, ink, annotation(root, "truth", "label"), annotation(root, "writer"), null);
    }

    private static @Nullable String annotation(XmlElement root, String... types) {
        return root.children("annotation")
                .filter(annotation -> List.of(types).contains(annotation.attribute("type", "")))
                .map(annotation -> annotation.text().strip())
                .findFirst()
                .orElse(null);
    }

    /** Not the file's size, which pipes and devices do not tell. */
    static byte[] content(InputStream in) throws IOException, InvalidInkException {
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new InvalidInkException(Message.of("ink.file.large", LARGEST));
        }
        return content;
    }
}
