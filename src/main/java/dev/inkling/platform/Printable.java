package dev.inkling.platform;

/** Foreign text made fit for a terminal and a window: nothing in it can move the cursor or turn the direction of reading. */
public final class Printable {

    private Printable() {}

    /**
     * @return one line: line breaks are blanks; control characters (C0, C1 and DEL), format characters such as the
     *     bidirectional overrides, and halves of surrogate pairs are question marks
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean broken = false;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            int codePoint = text.codePointAt(index);
            if (!isLineBreak(codePoint)) {
                line.appendCodePoint(isPrintable(codePoint) ? codePoint : '?');
            } else if (!broken) {
                line.append(' ');
            }
            broken = isLineBreak(codePoint);
        }
        return line.toString();
    }

    /** @return as {@link #of(String)}, no longer than {@code most} characters and an ellipsis */
    public static String of(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? of(text) : of(text.substring(0, text.offsetByCodePoints(0, most))) + "…";
    }

    /** @return false for line breaks too */
    public static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isLineBreak(int codePoint) {
        return codePoint >= '\n' && codePoint <= '\r' || codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
    }
}
