package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a whole XML document into memory. Entities are never looked up, so that a file cannot pull in others or grow. */
final class XmlDocument {

    /** More than this many elements or levels is no page of ink. */
    private static final int MOST_ELEMENTS = 400_000;
    private static final int MOST_LEVELS = 200;

    private final XMLInputFactory factory = factory();
    private final Deque<XmlElement> open = new ArrayDeque<>();
    /** Null until it was read. */
    private @Nullable XmlElement root;
    private boolean hasDocumentType;
    private int elements;

    private XmlDocument() {}

    /**
     * @param content UTF-8 unless a byte-order mark or the declaration says otherwise
     * @throws InvalidInkException when it is not XML, or more than a page of ink
     */
    static XmlDocument of(byte[] content) throws IOException, InvalidInkException {
        XmlDocument document = new XmlDocument();
        try {
            // As characters, because the parser writes to standard error when bytes are not of their encoding.
            Reader text = ByteOrderMark.reader(new ByteArrayInputStream(content), document.declared(content));
            document.read(document.factory.createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            // Without its entities a document with a type of its own is damaged.
            throw new InvalidInkException(
                    document.hasDocumentType ? Message.of("ink.doctype") : Message.of("ink.xml", place(e)));
        }
        return document;
    }

    XmlElement root() {
        return Objects.requireNonNull(root);
    }

    boolean hasDocumentType() {
        return hasDocumentType;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, InvalidInkException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> hasDocumentType = true;
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml) throws InvalidInkException {
        XmlElement element = new XmlElement(bare(xml.getLocalName()));
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            element.setAttribute(bare(xml.getAttributeLocalName(index)), xml.getAttributeValue(index));
        }
        if (++elements > MOST_ELEMENTS || open.size() >= MOST_LEVELS) {
            throw new InvalidInkException(Message.of("ink.xml.large", MOST_ELEMENTS, MOST_LEVELS));
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().add(element);
        }
        open.push(element);
    }

    /** The parser takes prefixes for parts of the names: to look up thousands of namespaces would take minutes. */
    private static String bare(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** @return the encoding that the document names, UTF-8 where it names none that its own declaration could be written in */
    private Charset declared(byte[] content) {
        byte[] beginning = Arrays.copyOf(content, Math.min(content.length, 1 << 10));
        Charset unmarked = ByteOrderMark.unmarked(beginning);
        Reader ascii = new InputStreamReader(new ByteArrayInputStream(beginning), StandardCharsets.ISO_8859_1);
        try {
            String name = unmarked.equals(StandardCharsets.UTF_8)
                    ? factory.createXMLStreamReader(ascii).getCharacterEncodingScheme()
                    : null;
            Charset named = name == null ? unmarked : Charset.forName(name);
            return new String(beginning, named).startsWith("<") ? named : unmarked;
        } catch (XMLStreamException | IllegalArgumentException e) {
            return unmarked;
        }
    }

    /** The parser's own message has several lines, in the language of the system. */
    private static Message place(XMLStreamException e) {
        return e.getLocation() == null
                ? Message.of("ink.xml.damaged")
                : Message.of("ink.xml.damaged.at", e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
