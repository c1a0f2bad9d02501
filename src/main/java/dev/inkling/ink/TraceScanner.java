package dev.inkling.ink;

import dev.inkling.platform.Message;

/** The values in the text of an InkML trace, from left to right, each character looked at once or twice. */
final class TraceScanner {

    private static final String BLANKS = " \t\n\u000b\f\r";
    private static final String PREFIXES = "!'\"";
    private static final String DIGITS = "0123456789";
    private static final String HEXADECIMAL = DIGITS + "abcdefABCDEF";
    /** A repetition, a truth value, or nothing. */
    private static final String LETTERS = "*TF?";

    private final String text;
    private int position;

    TraceScanner(String text) {
        this.text = text;
    }

    /** @return whether there was one more point; its values are next */
    boolean hasPoint() {
        skipBlanks();
        while (isAt(position, ",")) {
            position++;
            skipBlanks();
        }
        return position < text.length();
    }

    /** @return whether the point has one more value */
    boolean hasValue() {
        skipBlanks();
        return position < text.length() && !isAt(position, ",");
    }

    TraceValue value() throws InvalidInkException {
        int from = position;
        char prefix = isAt(position, PREFIXES) ? text.charAt(position++) : TraceValue.NO_PREFIX;
        skipBlanks();
        int end = isAt(position, LETTERS) ? position + 1 : numberEnd(position);
        if (end == position) {
            String rest = text.substring(from, pointEnd(from)).strip();
            throw new InvalidInkException(Message.of("ink.trace.text", Bounds.quoted(rest)));
        }
        String value = text.substring(position, end);
        position = end;
        return new TraceValue(prefix, value);
    }

    private int pointEnd(int from) {
        int comma = text.indexOf(',', from);
        return comma < 0 ? text.length() : comma;
    }

    /** @return where it began when there is no number */
    private int numberEnd(int from) {
        int whole = isAt(from, "+-") ? from + 1 : from;
        if (isAt(whole, "#")) {
            int end = end(whole + 1, HEXADECIMAL);
            return end > whole + 1 ? end : from;
        }
        int wholeEnd = digitsEnd(whole);
        int end = isAt(wholeEnd, ".") ? digitsEnd(wholeEnd + 1) : wholeEnd;
        boolean hasDigits = wholeEnd > whole || end > wholeEnd + 1;
        return hasDigits ? exponentEnd(end) : from;
    }

    private int exponentEnd(int from) {
        if (!isAt(from, "eE")) {
            return from;
        }
        int digits = isAt(from + 1, "+-") ? from + 2 : from + 1;
        int end = digitsEnd(digits);
        return end == digits ? from : end;
    }

    private int digitsEnd(int from) {
        return end(from, DIGITS);
    }

    private int end(int from, String digits) {
        int end = from;
        while (isAt(end, digits)) {
            end++;
        }
        return end;
    }

    private void skipBlanks() {
        while (isAt(position, BLANKS)) {
            position++;
        }
    }

    private boolean isAt(int index, String characters) {
        return index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
    }
}
