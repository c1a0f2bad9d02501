package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads ink in JSON lines, <code>{"strokes":[[[x,y],[x,y],…],…]}</code> each, x to the right and y down, any unit, UTF-8
 * unless a byte-order mark says UTF-16 or UTF-32. One line at a time is in memory. Blank lines are passed over, and so is
 * what follows a line that is no text at all, up to the next that looks like ink. Not for several threads.
 */
public final class InkLines implements Closeable {

    /** In characters; a digit has a few thousand. */
    public static final int LONGEST_LINE = 10_000_000;

    private static final String MARK_OF_A_JOINED_FILE = "\ufeff";
    private static final char NO_CHARACTER = '\ufffd';

    private final TextLines lines;
    private final InkJson json = new InkJson();
    /** Whether the last line that could not be read was no text: binary data have line ends at random. */
    private boolean amidRubbish;

    /** @param in closed with this */
    public InkLines(InputStream in) {
        lines = new TextLines(in, LONGEST_LINE);
    }

    /**
     * Waits for the next line that is not blank.
     *
     * @return nothing at the end
     * @throws InvalidInkException when the line is not ink; the lines after it can still be read
     */
    public Optional<InkLine> next() throws IOException, InvalidInkException {
        for (TextLine line = lines.next(); line != null; line = lines.next()) {
            String text = line.text().startsWith(MARK_OF_A_JOINED_FILE) ? line.text().substring(1) : line.text();
            if (text.isBlank() && line.isWhole() || amidRubbish && !looksLikeInk(text)) {
                continue;
            }
            try {
                InkLine ink = read(line, text);
                amidRubbish = false;
                return Optional.of(ink);
            } catch (InvalidInkException e) {
                boolean told = amidRubbish;
                amidRubbish = !isText(text);
                if (!(told && amidRubbish)) {
                    Message reason = amidRubbish ? Message.of("ink.json.rubbish") : e.explanation();
                    throw new InvalidInkException(Message.of("ink.line", line.number(), reason));
                }
            }
        }
        return Optional.empty();
    }

    /** @return whether {@link #next()} has a whole line at hand and will not wait */
    public boolean isNextAtHand() throws IOException {
        return lines.isNextAtHand();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private InkLine read(TextLine line, String text) throws InvalidInkException {
        if (!line.isWhole()) {
            throw new InvalidInkException(Message.of("ink.line.long", line.length(), LONGEST_LINE));
        }
        return json.read(line.number(), text);
    }

    private static boolean looksLikeInk(String line) {
        return line.stripLeading().startsWith("{") && line.indexOf('"') > 0;
    }

    private static boolean isText(String line) {
        return line.chars()
                .allMatch(c -> c == '\t' || c == '\r' || c != NO_CHARACTER && !Character.isISOControl(c));
    }
}
