package dev.inkling.ink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one JSON object with ink under the key "strokes"; other keys are passed over. */
final class InkJson {

    /** Wide enough for any unit, and safe to square and to sum. */
    private static final double LARGEST_COORDINATE = 1e100;
    private static final int LONGEST_QUOTE = 40;

    private final JsonFactory factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    Ink read(byte[] text, int offset, int length) throws InvalidInkException {
        try (JsonParser parser = factory.createParser(text, offset, length)) {
            return read(parser);
        } catch (JsonProcessingException e) {
            throw new InvalidInkException("not JSON: " + firstSentence(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory has no input errors", e);
        }
    }

    private static Ink read(JsonParser parser) throws IOException, InvalidInkException {
        require(parser.nextToken() == JsonToken.START_OBJECT, parser, "an object {\"strokes\": …}");
        Ink ink = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("strokes")) {
                ink = strokes(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (ink == null) {
            throw new InvalidInkException("there is no \"strokes\", expected {\"strokes\": [[[x, y], …], …]}");
        }
        if (parser.nextToken() != null) {
            throw new InvalidInkException("found " + quote(parser) + " after the object, expected the end of the line");
        }
        return ink;
    }

    private static Ink strokes(JsonParser parser) throws IOException, InvalidInkException {
        require(parser.currentToken() == JsonToken.START_ARRAY, parser, "an array of strokes");
        List<Stroke> strokes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            strokes.add(stroke(parser, strokes.size() + 1));
        }
        return new Ink(strokes);
    }

    private static Stroke stroke(JsonParser parser, int number) throws IOException, InvalidInkException {
        require(parser.currentToken() == JsonToken.START_ARRAY, parser, "an array of points as stroke " + number);
        List<Point> points = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_ARRAY, parser, "a point [x, y] in stroke " + number);
            parser.nextToken();
            double x = coordinate(parser);
            parser.nextToken();
            double y = coordinate(parser);
            // Strict, because a stroke as [[x, x, …], [y, y, …]] would pass for points otherwise.
            require(parser.nextToken() == JsonToken.END_ARRAY, parser, "the end of point [x, y]");
            points.add(new Point(x, y));
        }
        if (points.isEmpty()) {
            throw new InvalidInkException("stroke " + number + " has no points, expected one at least");
        }
        return new Stroke(points);
    }

    private static double coordinate(JsonParser parser) throws IOException, InvalidInkException {
        require(parser.currentToken().isNumeric(), parser, "a number");
        double value = parser.getDoubleValue();
        if (!(Math.abs(value) <= LARGEST_COORDINATE)) {
            throw new InvalidInkException("found " + quote(parser) + ", expected a number up to " + LARGEST_COORDINATE);
        }
        return value;
    }

    private static void require(boolean holds, JsonParser parser, String expected) throws IOException, InvalidInkException {
        if (!holds) {
            throw new InvalidInkException("found " + quote(parser) + ", expected " + expected);
        }
    }

    private static String quote(JsonParser parser) throws IOException {
        String text = parser.currentToken() == null ? "the end" : parser.getText();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** What follows the first colon or line end is advice for programmers. */
    private static String firstSentence(String message) {
        return message.split("[:\\n\\r]", 2)[0];
    }
}
