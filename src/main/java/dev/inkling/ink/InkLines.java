package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Reads ink in JSON, <code>{"strokes":[[[x,y],[x,y],…],…]}</code> or as other programs write it, a drawing a line or over
 * several lines, or many in an array; x to the right and y down, any unit, UTF-8 unless a byte-order mark says UTF-16 or
 * UTF-32. One value at a time is in memory. Blank lines are passed over, and so is what follows a line that is no text at
 * all, up to the next that looks like ink. Not for several threads.
 */
public final class InkLines implements InkReader {

    /** In characters, also of a value over several lines; a digit has a few thousand. */
    public static final int LONGEST_LINE = 10_000_000;

    private static final String MARK_OF_A_JOINED_FILE = "\ufeff";
    private static final char NO_CHARACTER = '\ufffd';

    private final JsonTexts lines;
    /** The drawings of an array that are not yet returned. */
    private Iterator<?> drawings = Collections.emptyIterator();
    private long drawing;
    /** Whether the last line that could not be read was no text: binary data have line ends at random. */
    private boolean amidRubbish;
    private boolean anyInk;

    /** @param in closed with this */
    public InkLines(InputStream in) {
        this(in, StandardCharsets.UTF_8);
    }

    /** @param unmarked the encoding where there is no byte-order mark */
    InkLines(InputStream in, Charset unmarked) {
        lines = new JsonTexts(in, unmarked, LONGEST_LINE);
    }

    /** @throws NoInkException when there was no ink before, and what is there was never meant to be */
    @Override
    public Optional<InkLine> next() throws IOException, InvalidInkException {
        if (drawings.hasNext()) {
            return Optional.of(nextDrawing());
        }
        for (TextLine line = lines.next(); line != null; line = lines.next()) {
            String text = line.text().startsWith(MARK_OF_A_JOINED_FILE) ? line.text().substring(1) : line.text();
            if (text.isBlank() && line.isWhole() || amidRubbish && !looksLikeInk(text)) {
                continue;
            }
            try {
                InkLine ink = read(line, text);
                amidRubbish = false;
                anyInk = true;
                return Optional.of(ink);
            } catch (InvalidInkException e) {
                boolean told = amidRubbish;
                amidRubbish = !isText(text);
                if (!(told && amidRubbish)) {
                    Message reason = amidRubbish ? Message.of("ink.json.rubbish") : e.explanation();
                    Message explanation = Message.of("ink.line", line.number(), reason);
                    throw e instanceof NoInkException && !anyInk
                            ? new NoInkException(explanation)
                            : new InvalidInkException(explanation);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isNextAtHand() throws IOException {
        return drawings.hasNext() || lines.isNextAtHand();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private InkLine read(TextLine line, String text) throws InvalidInkException {
        if (!line.isWhole()) {
            throw new InvalidInkException(Message.of("ink.line.long", line.length(), LONGEST_LINE));
        }
        List<?> values = JsonInk.drawings(JsonTree.read(text));
        if (values.size() == 1) {
            return JsonInk.read(line.number(), values.get(0));
        }
        drawings = values.iterator();
        drawing = 0;
        return nextDrawing();
    }

    private InkLine nextDrawing() throws InvalidInkException {
        drawing++;
        try {
            return JsonInk.read(drawing, drawings.next());
        } catch (InvalidInkException e) {
            throw new InvalidInkException(Message.of("ink.drawing", drawing, e.explanation()));
        }
    }

    private static boolean looksLikeInk(String line) {
        return line.stripLeading().startsWith("{") && line.indexOf('"') > 0;
    }

    private static boolean isText(String line) {
        return line.chars()
                .allMatch(c -> c == '\t' || c == '\r' || c == '\n' || c != NO_CHARACTER && !Character.isISOControl(c));
    }
}
