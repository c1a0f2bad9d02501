package dev.inkling.data.strokes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways to write digits that {@code styles.txt} lists. */
final class Styles {

    private static final Pattern LINE = Pattern.compile("(\\d) ([^:(]+?)(?: \\(([\\d.]+)\\))?: (.+)");
    private static final List<Style> ALL = Skeleton.lines("styles.txt").stream().map(Styles::parse).toList();

    private Styles() {}

    /** @return one or more */
    static List<Style> of(int digit) {
        return ALL.stream().filter(style -> style.digit() == digit).toList();
    }

    private static Style parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("Not a style: " + line);
        }
        double thickestPen = parts.group(3) == null ? Pen.THICKEST : Double.parseDouble(parts.group(3));
        return new Style(line.charAt(0) - '0', parts.group(2), thickestPen, Skeleton.parse(parts.group(4)));
    }
}
