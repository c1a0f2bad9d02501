package dev.inkling.mine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.inkling.data.LabelledDigits;
import dev.inkling.ink.InkLine;
import dev.inkling.ink.InkLines;
import dev.inkling.ink.InvalidInkException;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of the user's digits: {@code {"label":7,"time":"2026-01-31T12:00:00.123Z","strokes":[[[x,y],…],…]}}, with
 * the label null for what is no digit.
 *
 * @param text as it is in the file; kept as it is, whatever else it says
 * @param digit null where the line is none
 */
record DigitLine(String text, @Nullable MyDigit digit) {

    private static final JsonFactory JSON = new JsonFactory();

    static DigitLine read(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try (InkLines lines = new InkLines(new ByteArrayInputStream(content))) {
            return new DigitLine(text, lines.next().flatMap(DigitLine::digit).orElse(null));
        } catch (InvalidInkException e) {
            return new DigitLine(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory has no input errors", e);
        }
    }

    private static Optional<MyDigit> digit(InkLine line) {
        if (line.ink().isEmpty() || line.digit().isEmpty() && !line.isNoDigit()) {
            return Optional.empty();
        }
        return Optional.of(new MyDigit(line.digit().orElse(LabelledDigits.NO_DIGIT), time(line.time()), line.ink()));
    }

    /** What other programs wrote may say no time. */
    private static Instant time(@Nullable String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    static DigitLine of(MyDigit digit) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            if (digit.isDigit()) {
                json.writeNumberField("label", digit.label());
            } else {
                json.writeNullField("label");
            }
            json.writeStringField("time", digit.time().toString());
            json.writeArrayFieldStart("strokes");
            for (Stroke stroke : digit.ink().strokes()) {
                write(stroke, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory has no output errors", e);
        }
        return new DigitLine(text.toString(), digit);
    }

    private static void write(Stroke stroke, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Point point : stroke.points()) {
            json.writeStartArray();
            json.writeNumber(point.x());
            json.writeNumber(point.y());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
