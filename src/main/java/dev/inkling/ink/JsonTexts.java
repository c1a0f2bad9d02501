package dev.inkling.ink;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON values one after another: a line each, or over several lines until all brackets are closed. One value at a
 * time is in memory.
 */
final class JsonTexts implements Closeable {

    private final TextLines lines;
    private final int longest;
    /** Read already, but not part of what was returned; null for none. */
    private @Nullable TextLine waiting;

    /**
     * @param in closed with this
     * @param unmarked the encoding where there is no byte-order mark
     * @param longest characters that are kept of a value at most
     */
    JsonTexts(InputStream in, Charset unmarked, int longest) {
        lines = new TextLines(in, unmarked, longest);
        this.longest = longest;
    }

    /** @return null at the end; a value of several lines has the number of the first */
    @Nullable TextLine next() throws IOException {
        TextLine first = waiting == null ? lines.next() : waiting;
        waiting = null;
        if (first == null || !first.isWhole()) {
            return first;
        }
        JsonBrackets brackets = new JsonBrackets();
        brackets.read(first.text());
        StringBuilder text = new StringBuilder(first.text());
        long length = first.length();
        while (brackets.areOpen()) {
            TextLine next = lines.next();
            if (next == null || JsonBrackets.beginAnew(first.text(), next.text())) {
                waiting = next;
                break;
            }
            brackets.read(next.text());
            length += 1 + next.length();
            if (length <= longest) {
                text.append('\n').append(next.text());
            }
        }
        return new TextLine(first.number(), text.toString(), length);
    }

    /** @return whether a line is at hand; a value of several lines may wait for the others */
    boolean isNextAtHand() throws IOException {
        return waiting != null || lines.isNextAtHand();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
