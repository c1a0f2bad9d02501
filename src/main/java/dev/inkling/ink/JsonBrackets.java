package dev.inkling.ink;

/** Follows the brackets of a JSON value over its lines. */
final class JsonBrackets {

    private static final int LONGEST_KEY = 100;

    private int depth;
    private boolean begun;
    /** There was what no line of a JSON value has. */
    private boolean broken;

    /** @return whether the value goes on in the next line */
    boolean areOpen() {
        return depth > 0 && !broken;
    }

    void read(String line) {
        boolean inString = false;
        for (int index = 0; index < line.length() && !broken; index++) {
            char next = line.charAt(index);
            if (inString) {
                inString = next != '"';
                index += next == '\\' ? 1 : 0;
            } else {
                inString = next == '"';
                follow(next);
            }
            broken |= next < ' ' && next != '\t' && next != '\r' || next == '\ufffd';
        }
        // A string ends in its line.
        broken |= inString;
    }

    private void follow(char next) {
        if (next == '{' || next == '[') {
            depth++;
            begun = true;
        } else if (next == '}' || next == ']') {
            depth--;
        }
        broken |= depth < 0 || !begun && !Character.isWhitespace(next) && next != '\ufeff';
    }

    /**
     * @param first line of a value with brackets still open
     * @return whether the next line begins with the same key as the first, because that one was cut off
     */
    static boolean beginAnew(String first, String next) {
        int colon = first.indexOf(':');
        return first.startsWith("{") && colon > 1 && colon < LONGEST_KEY && next.startsWith(first.substring(0, colon + 1));
    }
}
