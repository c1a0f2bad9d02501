package dev.inkling.ink;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads ink in JSON lines, <code>{"strokes":[[[x,y],[x,y],…],…]}</code> each, x to the right and y down, any unit,
 * UTF-8. One line at a time is in memory. Blank lines are passed over. Not for several threads.
 */
public final class InkLines implements Closeable {

    /** In bytes; a digit has a few thousand. */
    public static final int LONGEST_LINE = 10_000_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private final InkJson json = new InkJson();
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long number;

    /** @param in closed with this */
    public InkLines(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next line that is not blank.
     *
     * @return nothing at the end
     * @throws InvalidInkException when the line is not ink; the lines after it can still be read
     */
    public Optional<InkLine> next() throws IOException, InvalidInkException {
        for (byte[] line = nextLine(); line != null; line = nextLine()) {
            int from = number == 1 && startsWithByteOrderMark(line) ? BYTE_ORDER_MARK.length : 0;
            if (!isBlank(line, from)) {
                try {
                    return Optional.of(new InkLine(number, json.read(line, from, line.length - from)));
                } catch (InvalidInkException e) {
                    throw atLine(e.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    /** @return whether {@link #next()} has a whole line at hand and will not wait */
    public boolean isNextAtHand() {
        for (int index = position; index < end; index++) {
            if (buffer[index] == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** @return null at the end */
    private byte[] nextLine() throws IOException, InvalidInkException {
        byte[] line = new byte[0];
        long length = 0;
        boolean begun = false;
        while (position < end || fill()) {
            if (!begun) {
                begun = true;
                number++;
            }
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            length += position - from;
            if (length <= LONGEST_LINE) {
                line = joined(line, from, position);
            } else {
                line = new byte[0];
            }
            if (position < end) {
                position++;
                break;
            }
        }
        if (length > LONGEST_LINE) {
            throw atLine("the line has " + length + " bytes, expected at most " + LONGEST_LINE);
        }
        return begun ? line : null;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private byte[] joined(byte[] line, int from, int to) {
        byte[] joined = Arrays.copyOf(line, line.length + to - from);
        System.arraycopy(buffer, from, joined, line.length, to - from);
        return joined;
    }

    private InvalidInkException atLine(String message) {
        return new InvalidInkException("line " + number + ": " + message);
    }

    private static boolean startsWithByteOrderMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private static boolean isBlank(byte[] line, int from) {
        for (int index = from; index < line.length; index++) {
            if (line[index] != ' ' && line[index] != '\t' && line[index] != '\r') {
                return false;
            }
        }
        return true;
    }
}
