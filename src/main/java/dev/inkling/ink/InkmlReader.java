package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads one InkML document: what is drawn with a pen, in the order of the document. A trace among the definitions is
 * drawn when a traceView outside shows it; a trace without points is passed over; what a highlighter marked counts only
 * where there is nothing else.
 */
final class InkmlReader {

    /** How the traces of a context are read. */
    private record Reading(TraceFormat format, Affine mapping, boolean highlighter) {}

    /** Views of groups with views of groups. */
    private static final int MOST_VIEWS_WITHIN = 20;

    private final XmlElement root;
    private final InkmlIds ids;
    private final InkmlContexts contexts;
    private final Map<InkmlContext, Reading> readings = new HashMap<>();
    private final Map<XmlElement, Integer> numbers = new HashMap<>();
    private final Set<XmlElement> defined = new HashSet<>();
    private final Set<XmlElement> shown = new HashSet<>();
    private int views;
    private final InkmlStrokes strokes = new InkmlStrokes();
    private final InkmlContext unsaid;
    private final long unsaidValues;

    private InkmlReader(XmlElement root) {
        this.root = root;
        ids = new InkmlIds(root);
        contexts = new InkmlContexts(ids);
        root.all().filter(element -> element.is("trace")).forEach(trace -> numbers.put(trace, numbers.size() + 1));
        root.children("definitions").flatMap(XmlElement::all).forEach(defined::add);
        unsaid = onlyContext();
        unsaidValues = unsaid.format() == null ? -1 : unsaid.format().children("channel").count();
    }

    /** @param root an element called ink */
    static Ink read(XmlElement root) throws InvalidInkException {
        InkmlReader reader = new InkmlReader(root);
        reader.readParts(root, InkmlContext.DEFAULT);
        Ink ink = reader.strokes.ink();
        if (ink.isEmpty()) {
            throw new InvalidInkException(Message.of(reader.numbers.isEmpty() ? "ink.trace.none" : "ink.trace.empty"));
        }
        return ink;
    }

    /** @return the context at the end: what stands between traces holds for those after it */
    private InkmlContext readParts(XmlElement parent, InkmlContext before) throws InvalidInkException {
        InkmlContext current = before;
        for (XmlElement part : parent.children()) {
            switch (part.name()) {
                case "context" -> current = contexts.of(part, current);
                case "inkSource", "traceFormat", "canvas", "canvasTransform", "brush" -> current = contexts.with(part, current);
                case "trace" -> readTrace(part, contexts.of(part, current));
                case "traceGroup" -> readParts(part, contexts.of(part, current));
                case "traceView" -> readView(part, contexts.of(part, current));
                default -> {}
            }
        }
        return current;
    }

    private void readView(XmlElement view, InkmlContext context) throws InvalidInkException {
        XmlElement data = ids.find(view.attribute("traceDataRef"), null);
        if (data != null && defined.contains(data) && views < MOST_VIEWS_WITHIN && shown.add(data)) {
            XmlElement holder = new XmlElement("traceView");
            holder.add(data);
            views++;
            readParts(holder, context);
            views--;
        }
        readParts(view, context);
    }

    private void readTrace(XmlElement trace, InkmlContext context) throws InvalidInkException {
        if ("penUp".equals(trace.attribute("type"))) {
            return;
        }
        int number = Objects.requireNonNull(numbers.get(trace));
        try {
            Reading reading = reading(context.equals(InkmlContext.DEFAULT) && fits(trace) ? unsaid : context);
            List<List<Point>> pieces = new ArrayList<>();
            for (List<Point> piece : reading.format.pieces(trace.text())) {
                List<Point> mapped = new ArrayList<>(piece.size());
                for (Point point : piece) {
                    mapped.add(reading.mapping.apply(point.x(), point.y()));
                }
                pieces.add(mapped);
            }
            strokes.add(trace, ids.find(trace.attribute("priorRef"), "trace"), pieces, reading.highlighter);
        } catch (InvalidInkException e) {
            throw new InvalidInkException(Message.of("ink.trace", number, e.explanation()));
        }
    }

    private Reading reading(InkmlContext context) throws InvalidInkException {
        Reading known = readings.get(context);
        if (known != null) {
            return known;
        }
        Affine transform = new InkmlMapping(ids).of(context.transform());
        XmlElement canvasFormat = context.canvas() == null ? null : ids.part(context.canvas(), "traceFormat");
        // A transform leads from the device's values to the canvas's, whose units hold from then on.
        Affine mapping = transform.equals(Affine.IDENTITY)
                ? InkmlScale.of(context.source(), context.format())
                : InkmlScale.of(null, canvasFormat).after(transform);
        Reading reading =
                new Reading(TraceFormat.of(context.format()), mapping, InkmlBrush.isHighlighter(context.brush(), ids));
        readings.put(context, reading);
        return reading;
    }

    /** Some programs define one context, and never say that it is the traces'. */
    private InkmlContext onlyContext() {
        List<XmlElement> candidates = root.children("definitions")
                .flatMap(definitions -> definitions.children().stream())
                .filter(part -> part.is("context") || part.is("inkSource") || part.is("traceFormat"))
                .toList();
        List<XmlElement> whole = candidates.stream().filter(part -> part.is("context")).toList();
        if (whole.size() == 1) {
            return contexts.of(whole.get(0), InkmlContext.DEFAULT);
        }
        return candidates.size() == 1 ? contexts.with(candidates.get(0), InkmlContext.DEFAULT) : InkmlContext.DEFAULT;
    }

    /** @return whether the points of a trace have as many values as the only context defined */
    private boolean fits(XmlElement trace) throws InvalidInkException {
        TraceScanner scanner = new TraceScanner(trace.text());
        int values = 0;
        if (scanner.hasPoint()) {
            for (; scanner.hasValue(); values++) {
                scanner.value();
            }
        }
        return values == unsaidValues;
    }
}
