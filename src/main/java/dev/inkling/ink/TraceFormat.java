package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values of an InkML trace's points are x, y and the state of the pen's tip, counted from 0.
 *
 * @param tip negative where the trace does not tell
 */
record TraceFormat(int x, int y, int tip) {

    static final TraceFormat DEFAULT = new TraceFormat(0, 1, -1);

    /** The name in the standard, and what programs write. */
    private static final Set<String> TIPS = Set.of("S", "TIP", "TIPSWITCH", "PENDOWN");

    /** @param definition a traceFormat, its intermittent channels after the others; null for the format without one */
    static TraceFormat of(@Nullable XmlElement definition) throws InvalidInkException {
        List<XmlElement> channels = definition == null ? List.of() : channels(definition);
        if (channels.isEmpty()) {
            return DEFAULT;
        }
        List<String> names = channels.stream().map(channel -> channel.attribute("name", "")).toList();
        if (!names.contains("X") || !names.contains("Y")) {
            throw new InvalidInkException(Message.of("ink.channels", Bounds.quoted(names.toString())));
        }
        return new TraceFormat(names.indexOf("X"), names.indexOf("Y"), tip(channels));
    }

    /** @return the channels in the order of their values */
    static List<XmlElement> channels(XmlElement definition) {
        List<XmlElement> channels = new ArrayList<>(definition.children("channel").toList());
        definition.children("intermittentChannels").forEach(more -> more.children("channel").forEach(channels::add));
        return channels;
    }

    private static int tip(List<XmlElement> channels) {
        for (int index = 0; index < channels.size(); index++) {
            String name = channels.get(index).attribute("name", "").toUpperCase(Locale.ROOT);
            boolean truth = "boolean".equals(channels.get(index).attribute("type"));
            if (TIPS.contains(name) || name.equals("T") && truth) {
                return index;
            }
        }
        return -1;
    }

    /**
     * Reads the text of a trace: points with commas between, {@code x y} each, as numbers or as differences. A point with
     * an unknown coordinate is passed over, and where the tip is up the trace is cut.
     *
     * @return the pieces with the pen down, as they are written; none for a trace without any point
     */
    List<List<Point>> pieces(String text) throws InvalidInkException {
        TraceScanner scanner = new TraceScanner(text);
        TraceChannel xs = new TraceChannel();
        TraceChannel ys = new TraceChannel();
        boolean down = true;
        List<List<Point>> pieces = new ArrayList<>();
        List<Point> piece = new ArrayList<>();
        int points = 0;
        while (scanner.hasPoint()) {
            int values = 0;
            for (; scanner.hasValue(); values++) {
                TraceValue value = scanner.value();
                if (values == x) {
                    xs.read(value);
                } else if (values == y) {
                    ys.read(value);
                } else if (values == tip) {
                    down = value.isDown(down);
                }
            }
            points++;
            if (values <= Math.max(x, y)) {
                throw new InvalidInkException(Message.of("ink.trace.values", values, points, Math.max(x, y) + 1));
            }
            Bounds.checkPoints(points);
            if (!down && !piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            } else if (down && xs.isKnown() && ys.isKnown()) {
                piece.add(new Point(xs.value(), ys.value()));
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }
}
