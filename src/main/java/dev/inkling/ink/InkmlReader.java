package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one InkML document. Names are taken without their prefixes; a trace without points is passed over. */
final class InkmlReader {

    private final XMLInputFactory factory = factory();
    private final List<Stroke> strokes = new ArrayList<>();
    private TraceFormat format = TraceFormat.DEFAULT;
    private int traces;
    private int points;

    Ink read(byte[] content) throws IOException, InvalidInkException {
        try {
            // As characters, because the parser writes to standard error when bytes are not of their encoding.
            read(factory.createXMLStreamReader(ByteOrderMark.reader(new ByteArrayInputStream(content), declared(content))));
        } catch (XMLStreamException e) {
            throw new InvalidInkException(Message.of("ink.xml", place(e)));
        }
        if (strokes.isEmpty()) {
            throw new InvalidInkException(Message.of(traces == 0 ? "ink.trace.none" : "ink.trace.empty"));
        }
        return new Ink(strokes);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, InvalidInkException {
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new InvalidInkException(Message.of("ink.doctype"));
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (root && !name(xml).equals("ink")) {
                    throw new InvalidInkException(Message.of("ink.root", Bounds.quoted(name(xml))));
                }
                root = false;
                readElement(xml);
            }
        }
    }

    private void readElement(XMLStreamReader xml) throws XMLStreamException, InvalidInkException {
        switch (name(xml)) {
            case "traceFormat" -> format = format(xml);
            case "trace" -> {
                traces++;
                if (!"penUp".equals(xml.getAttributeValue(null, "type"))) {
                    readTrace(xml.getElementText());
                }
            }
            default -> {}
        }
    }

    private void readTrace(String text) throws InvalidInkException {
        try {
            List<Point> trace = format.points(text);
            points += trace.size();
            Bounds.checkPoints(points);
            if (!trace.isEmpty()) {
                strokes.add(new Stroke(trace));
            }
        } catch (InvalidInkException e) {
            throw new InvalidInkException(Message.of("ink.trace", traces, e.explanation()));
        }
    }

    private static TraceFormat format(XMLStreamReader xml) throws XMLStreamException, InvalidInkException {
        List<String> channels = new ArrayList<>();
        List<String> reversed = new ArrayList<>();
        boolean regular = true;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && name(xml).equals("traceFormat"))) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            regular &= !name(xml).equals("intermittentChannels");
            if (regular && name(xml).equals("channel")) {
                String channel = String.valueOf(xml.getAttributeValue(null, "name"));
                channels.add(channel);
                if ("-ve".equals(xml.getAttributeValue(null, "orientation"))) {
                    reversed.add(channel);
                }
            }
        }
        if (channels.isEmpty()) {
            return TraceFormat.DEFAULT;
        }
        if (!channels.contains("X") || !channels.contains("Y")) {
            throw new InvalidInkException(Message.of("ink.channels", Bounds.quoted(channels.toString())));
        }
        return new TraceFormat(channels.indexOf("X"), channels.indexOf("Y"), reversed.contains("X"), reversed.contains("Y"));
    }

    /** @return the encoding that the document names, UTF-8 where it names none that its own declaration could be written in */
    private Charset declared(byte[] content) {
        byte[] beginning = Arrays.copyOf(content, Math.min(content.length, 1 << 10));
        Reader ascii = new InputStreamReader(new ByteArrayInputStream(beginning), StandardCharsets.ISO_8859_1);
        try {
            String name = factory.createXMLStreamReader(ascii).getCharacterEncodingScheme();
            Charset named = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
            return new String(beginning, named).startsWith("<") ? named : StandardCharsets.UTF_8;
        } catch (XMLStreamException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The parser takes prefixes for parts of the names: to look up thousands of namespaces would take minutes. */
    private static String name(XMLStreamReader xml) {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
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
