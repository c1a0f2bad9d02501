package dev.inkling.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output: lines in UTF-8 that end with a line feed on every system, each written at once. */
final class Output {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream out;

    Output(OutputStream out) {
        this.out = out;
    }

    /**
     * @throws ClosedOutputException when nobody reads any more
     * @throws UncheckedIOException when it cannot be written for another reason, such as a full disk
     */
    void line(String text) {
        try {
            out.write((text + '\n').getBytes(StandardCharsets.UTF_8));
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
        try {
            line(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of plain values can be written as JSON", e);
        }
    }

    /** "Broken pipe" on Unix, "The pipe is being closed" and "The pipe has been ended" on Windows. */
    private static boolean isClosedPipe(IOException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }
}
