package dev.inkling.ink;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of an SVG element's look tells whether it is a stroke of a pen.
 *
 * @param fill null where nothing is said, which SVG takes for black
 * @param stroke null where nothing is said, which SVG takes for none
 * @param opacity of the stroke, 0 to 1
 */
record SvgStyle(@Nullable String fill, @Nullable String stroke, double opacity, boolean isShown) {

    static final SvgStyle DEFAULT = new SvgStyle(null, null, 1, true);

    /** A highlighter lets the writing through. */
    private static final double TRANSPARENT = 0.75;
    private static final Set<String> NO_PAINT = Set.of("none", "transparent");
    private static final Pattern DECLARATION = Pattern.compile("(?<![A-Za-z-])([A-Za-z-]++)\\s*+:\\s*([^;{}]*)");

    /** @return the declarations of each simple selector in the style sheets: a name, {@code .class} or {@code #id} */
    static Map<String, Map<String, String>> sheet(XmlElement root) {
        Map<String, Map<String, String>> sheet = new HashMap<>();
        root.all().filter(element -> element.is("style")).forEach(style -> {
            String text = style.text();
            int begin = 0;
            int open = text.indexOf('{');
            while (open >= 0 && text.indexOf('}', open) >= 0) {
                int close = text.indexOf('}', open);
                Map<String, String> declarations = declarations(text.substring(open, close));
                for (String selector : text.substring(begin, open).split(",")) {
                    sheet.computeIfAbsent(selector.strip(), any -> new HashMap<>()).putAll(declarations);
                }
                begin = close + 1;
                open = text.indexOf('{', begin);
            }
        });
        return sheet;
    }

    private static Map<String, String> declarations(String text) {
        Map<String, String> declarations = new HashMap<>();
        Matcher matcher = DECLARATION.matcher(text);
        while (matcher.find()) {
            declarations.put(matcher.group(1).toLowerCase(Locale.ROOT), value(matcher.group(2)));
        }
        return declarations;
    }

    private static String value(String text) {
        return text.replace("!important", "").strip().toLowerCase(Locale.ROOT);
    }

    /** @return the style of an element in one with this style */
    SvgStyle of(XmlElement element, Map<String, Map<String, String>> sheet) {
        Map<String, String> said = new HashMap<>();
        for (String property : Set.of("fill", "stroke", "opacity", "stroke-opacity", "display", "visibility")) {
            String attribute = element.attribute(property);
            if (attribute != null) {
                said.put(property, value(attribute));
            }
        }
        said.putAll(sheet.getOrDefault(element.name(), Map.of()));
        for (String name : element.attribute("class", "").strip().split("\\s+")) {
            said.putAll(sheet.getOrDefault("." + name, Map.of()));
        }
        said.putAll(sheet.getOrDefault("#" + element.attribute("id"), Map.of()));
        said.putAll(declarations(element.attribute("style", "")));
        return new SvgStyle(
                said.getOrDefault("fill", fill),
                said.getOrDefault("stroke", stroke),
                opacity * share(said.get("opacity")) * share(said.get("stroke-opacity")),
                isShown && !"none".equals(said.get("display")) && !"hidden".equals(said.get("visibility")));
    }

    private static double share(@Nullable String text) {
        try {
            boolean percent = text != null && text.endsWith("%");
            return text == null ? 1
                    : percent ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** @return whether it is drawn along its line; a shape of which nothing is said is, unless it is closed */
    boolean isStroke(boolean closed) {
        if (stroke != null) {
            return !NO_PAINT.contains(stroke);
        }
        return fill == null ? !closed : NO_PAINT.contains(fill);
    }

    boolean isHighlighter() {
        return opacity < TRANSPARENT;
    }
}
