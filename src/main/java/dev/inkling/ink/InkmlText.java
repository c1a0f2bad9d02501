package dev.inkling.ink;

import java.util.Locale;
import java.util.stream.Collectors;

/** Ink as InkML, the W3C's Ink Markup Language: a trace a stroke, x to the right and y down. */
public final class InkmlText {

    private InkmlText() {}

    /** @return the content of a file, to be written in UTF-8 */
    public static String of(Ink ink) {
        return ink.strokes().stream()
                .map(stroke -> "<trace>" + points(stroke) + "</trace>\n")
                .collect(Collectors.joining(
                        "", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ink xmlns=\"http://www.w3.org/2003/InkML\">\n", "</ink>\n"));
    }

    private static String points(Stroke stroke) {
        return stroke.points().stream()
                .map(point -> String.format(Locale.ROOT, "%.5f %.5f", point.x(), point.y()))
                .collect(Collectors.joining(", "));
    }
}
