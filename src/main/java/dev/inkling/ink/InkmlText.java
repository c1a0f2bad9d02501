package dev.inkling.ink;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Ink as InkML, the W3C's Ink Markup Language: a trace a stroke, x to the right and y down; read back equal. */
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
                .map(point -> number(point.x()) + " " + number(point.y()))
                .collect(Collectors.joining(", "));
    }

    /** Exactly, and without an exponent, which InkML's decimals have not. */
    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
