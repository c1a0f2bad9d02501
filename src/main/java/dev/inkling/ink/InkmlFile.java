package dev.inkling.ink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file of <i>Ink Markup Language (InkML)</i>, W3C Recommendation, 2011: all its traces together are one ink.
 * Document types and entities are refused, so that a file cannot pull in others.
 */
public record InkmlFile(Path path) {

    /** In bytes; a page full of writing has some hundred thousand. */
    static final long LARGEST = 20_000_000;

    /**
     * @throws InvalidInkException when the content is not InkML or has no trace
     * @throws IOException when the file cannot be read
     */
    public Ink read() throws IOException, InvalidInkException {
        long size = Files.size(path);
        if (size > LARGEST) {
            throw invalid("has " + size + " bytes, expected at most " + LARGEST);
        }
        try (InputStream content = Files.newInputStream(path)) {
            XMLStreamReader xml = factory().createXMLStreamReader(content);
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw invalid("is not XML, expected InkML (" + place(e) + ")");
        }
    }

    private Ink read(XMLStreamReader xml) throws XMLStreamException, InvalidInkException {
        List<Stroke> strokes = new ArrayList<>();
        TraceFormat format = TraceFormat.DEFAULT;
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw invalid("has a DOCTYPE, expected InkML without one");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (root && !element.equals("ink")) {
                throw invalid("begins with <" + element + ">, expected <ink>");
            }
            root = false;
            if (element.equals("traceFormat")) {
                format = format(xml);
            } else if (element.equals("trace") && !"penUp".equals(xml.getAttributeValue(null, "type"))) {
                strokes.add(stroke(xml.getElementText(), format, strokes.size() + 1));
            }
        }
        if (strokes.isEmpty()) {
            throw invalid("has no <trace>, expected one at least");
        }
        return new Ink(strokes);
    }

    private TraceFormat format(XMLStreamReader xml) throws XMLStreamException, InvalidInkException {
        List<String> channels = new ArrayList<>();
        List<String> reversed = new ArrayList<>();
        boolean regular = true;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("traceFormat"))) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            regular &= !xml.getLocalName().equals("intermittentChannels");
            if (regular && xml.getLocalName().equals("channel")) {
                String name = String.valueOf(xml.getAttributeValue(null, "name"));
                channels.add(name);
                if ("-ve".equals(xml.getAttributeValue(null, "orientation"))) {
                    reversed.add(name);
                }
            }
        }
        if (channels.isEmpty()) {
            return TraceFormat.DEFAULT;
        }
        if (!channels.contains("X") || !channels.contains("Y")) {
            throw invalid("has a traceFormat with the channels " + channels + ", expected X and Y among them");
        }
        return new TraceFormat(channels.indexOf("X"), channels.indexOf("Y"), reversed.contains("X"), reversed.contains("Y"));
    }

    private Stroke stroke(String text, TraceFormat format, int number) throws InvalidInkException {
        try {
            return format.stroke(text);
        } catch (InvalidInkException e) {
            throw invalid("trace " + number + ": " + e.getMessage());
        }
    }

    private InvalidInkException invalid(String message) {
        return new InvalidInkException(path + ": " + message);
    }

    /** The parser's own message has several lines, in the language of the system. */
    private static String place(XMLStreamException e) {
        return e.getLocation() == null
                ? "damaged"
                : "damaged at line " + e.getLocation().getLineNumber() + ", column " + e.getLocation().getColumnNumber();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
