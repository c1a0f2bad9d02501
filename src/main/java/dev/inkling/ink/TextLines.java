package dev.inkling.ink;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Reads text line by line. One line at a time is in memory. */
final class TextLines implements Closeable {

    private final InputStream in;
    private final Charset unmarked;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    /** Null before the first line. */
    private @Nullable Reader reader;
    private int position;
    private int end;
    private long number;

    /**
     * @param in closed with this
     * @param unmarked the encoding where there is no byte-order mark
     * @param longest characters that are kept of a line at most
     */
    TextLines(InputStream in, Charset unmarked, int longest) {
        this.in = in;
        this.unmarked = unmarked;
        this.longest = longest;
    }

    /** @return null at the end */
    @Nullable TextLine next() throws IOException {
        if (position == end && !fill()) {
            return null;
        }
        number++;
        StringBuilder text = new StringBuilder();
        long length = 0;
        boolean ended = false;
        while (!ended && (position < end || fill())) {
            int stop = lineEnd();
            text.append(buffer, position, Math.min(stop - position, longest - text.length()));
            length += stop - position;
            ended = stop < end;
            position = ended ? stop + 1 : stop;
        }
        return new TextLine(number, text.toString(), length);
    }

    /** @return whether {@link #next()} has a whole line at hand and will not wait; a long line may be said to be none */
    boolean isNextAtHand() throws IOException {
        while (lineEnd() == end) {
            if (!addWhatHasArrived()) {
                return false;
            }
        }
        return true;
    }

    /** @return whether anything has, and there was room for it */
    private boolean addWhatHasArrived() throws IOException {
        if (reader == null || !reader.ready()) {
            return false;
        }
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        int added = end == buffer.length ? 0 : Math.max(0, reader.read(buffer, end, buffer.length - end));
        end += added;
        return added > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int lineEnd() {
        int index = position;
        while (index < end && buffer[index] != '\n') {
            index++;
        }
        return index;
    }

    private boolean fill() throws IOException {
        Reader open = reader;
        if (open == null) {
            open = ByteOrderMark.reader(in, unmarked);
            reader = open;
        }
        position = 0;
        end = Math.max(0, open.read(buffer));
        return end > 0;
    }
}
