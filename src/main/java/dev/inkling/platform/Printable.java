package dev.inkling.platform;

import java.util.regex.Pattern;

/** Foreign text made fit for a terminal and a window: nothing in it can move the cursor or turn the direction of reading. */
public final class Printable {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    private Printable() {}

    /**
     * @return one line: line breaks are blanks; control characters (C0, C1 and DEL), format characters such as the
     *     bidirectional overrides, and halves of surrogate pairs are question marks
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        LINE_BREAKS.matcher(text).replaceAll(" ").codePoints().map(c -> isPrintable(c) ? c : '?').forEach(line::appendCodePoint);
        return line.toString();
    }

    /** @return as {@link #of(String)}, no longer than {@code most} characters and an ellipsis */
    public static String of(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? of(text) : of(text.substring(0, text.offsetByCodePoints(0, most))) + "…";
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
