package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.Arrays;

/** Numbers in a text, with blanks, commas or nothing but a sign or a second point between, as SVG has them. */
final class NumberList {

    private final String text;
    private int position;

    NumberList(String text) {
        this.text = text;
    }

    /** @throws InvalidInkException when there is anything else, or more numbers than ink has */
    static double[] of(String text) throws InvalidInkException {
        NumberList list = new NumberList(text);
        double[] numbers = new double[16];
        int count = 0;
        while (list.hasMore()) {
            if (count == numbers.length) {
                Bounds.checkPoints(count / 2);
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = list.number();
        }
        return Arrays.copyOf(numbers, count);
    }

    boolean hasMore() {
        skipSeparators();
        return position < text.length();
    }

    /** @return the next character, 0 at the end */
    char peek() {
        return hasMore() ? text.charAt(position) : 0;
    }

    char character() {
        char next = peek();
        position++;
        return next;
    }

    boolean isAtNumber() {
        return "+-.0123456789".indexOf(peek()) >= 0;
    }

    double number() throws InvalidInkException {
        skipSeparators();
        int end = digitsEnd(isAt(position, "+-") ? position + 1 : position);
        if (isAt(end, ".")) {
            end = digitsEnd(end + 1);
        }
        if (isAt(end, "eE")) {
            int digits = isAt(end + 1, "+-") ? end + 2 : end + 1;
            end = digitsEnd(digits) > digits ? digitsEnd(digits) : end;
        }
        try {
            double number = Double.parseDouble(text.substring(position, end));
            position = end;
            return number;
        } catch (NumberFormatException e) {
            throw new InvalidInkException(Message.of("ink.numbers", Bounds.quoted(rest())));
        }
    }

    private String rest() {
        return text.substring(position, Math.min(text.length(), position + 2 * Bounds.LONGEST_QUOTE)).strip();
    }

    private int digitsEnd(int from) {
        int end = from;
        while (isAt(end, "0123456789")) {
            end++;
        }
        return end;
    }

    private void skipSeparators() {
        while (isAt(position, " \t\r\n\f,;")) {
            position++;
        }
    }

    private boolean isAt(int index, String characters) {
        return index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
    }
}
