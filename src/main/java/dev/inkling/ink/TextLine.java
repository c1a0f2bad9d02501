package dev.inkling.ink;

/**
 * One line of a text.
 *
 * @param number from 1
 * @param text without the end of the line, and only its beginning where the line is too long
 * @param length in characters, also of what was left out
 */
record TextLine(long number, String text, long length) {

    boolean isWhole() {
        return length == text.length();
    }
}
