package dev.inkling.ink;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a highlighter from a pen. */
final class InkmlBrush {

    /** Of 255: a pen may let a little of the paper through. */
    private static final double TRANSPARENT = 64;
    private static final int LONGEST_CHAIN = 20;

    private InkmlBrush() {}

    /** @param brush may be null */
    static boolean isHighlighter(@Nullable XmlElement brush, InkmlIds ids) {
        XmlElement next = brush;
        for (int link = 0; next != null && link < LONGEST_CHAIN; link++) {
            if (saysHighlighter(next)) {
                return true;
            }
            next = ids.find(next.attribute("brushRef"), "brush");
        }
        return false;
    }

    private static boolean saysHighlighter(XmlElement brush) {
        return isName(brush.attribute("id"))
                || brush.children("annotation").anyMatch(note -> isName(note.text()))
                || brush.children("brushProperty").anyMatch(InkmlBrush::isOfHighlighter);
    }

    private static boolean isOfHighlighter(XmlElement property) {
        String value = property.attribute("value", property.text()).strip();
        return switch (property.attribute("name", "").toLowerCase(Locale.ROOT)) {
            case "transparency" -> number(value) >= TRANSPARENT;
            case "opacity", "alpha" -> number(value) <= (number(value) > 1 ? 255 - TRANSPARENT : 1 - TRANSPARENT / 255);
            case "rasterop" -> value.equalsIgnoreCase("maskPen");
            default -> isName(value);
        };
    }

    private static boolean isName(@Nullable String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains("highlight");
    }

    /** @return NaN for what is none */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
