package dev.inkling.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Printable;
import dev.inkling.platform.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Standard output: lines in UTF-8 that end with a line feed on every system, each written at once. */
final class Output {

    private final OutputStream out;
    /** Null until it is needed, for it is slow to load. */
    private @Nullable ObjectMapper mapper;

    Output(OutputStream out) {
        this.out = out;
    }

    /**
     * @param text made fit for a terminal but for its tabs, which separate what belongs together
     * @throws ClosedOutputException when nobody reads any more
     * @throws UncheckedIOException when it cannot be written for another reason, such as a full disk
     */
    void line(String text) {
        write(Arrays.stream(text.split("\t", -1)).map(Printable::of).collect(Collectors.joining("\t")));
    }

    private void write(String line) {
        try {
            out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            if (isClosedPipe(e)) {
                throw new ClosedOutputException(e);
            }
            throw new UncheckedIOException(new ExplainedIOException(Message.of("output.unwritable", Reason.of(e)), e));
        }
    }

    /** @param object a record of numbers, strings, lists and records, in the order to be written */
    void json(Object object) {
        ObjectMapper known = mapper;
        if (known == null) {
            known = new ObjectMapper();
            mapper = known;
        }
        try {
            write(escaped(known.writeValueAsString(object)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of plain values can be written as JSON", e);
        }
    }

    /** Within strings only, because there is nothing else between that is not printable. */
    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(codePoint -> {
            if (Printable.isPrintable(codePoint)) {
                escaped.appendCodePoint(codePoint);
            } else {
                for (char unit : Character.toChars(codePoint)) {
                    escaped.append(String.format("\\u%04x", (int) unit));
                }
            }
        });
        return escaped.toString();
    }

    /** "Broken pipe" on Unix, "The pipe is being closed" and "The pipe has been ended" on Windows. */
    private static boolean isClosedPipe(IOException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }
}
