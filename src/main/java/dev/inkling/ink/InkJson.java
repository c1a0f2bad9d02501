package dev.inkling.ink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.inkling.platform.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads one JSON object with ink under the key "strokes", and perhaps "label", "writer" and "time"; other keys are passed over. */
final class InkJson {

    /** Keeps no table of the keys it met, which a stranger could make slow to search. */
    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** @param number of the line */
    InkLine read(long number, String text) throws InvalidInkException {
        try (JsonParser parser = factory.createParser(text)) {
            return read(number, parser);
        } catch (StreamConstraintsException e) {
            throw new InvalidInkException(Message.of("ink.json", Message.of("ink.json.bounds")));
        } catch (JsonProcessingException e) {
            throw new InvalidInkException(Message.of("ink.json", firstSentence(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory has no input errors", e);
        }
    }

    private static InkLine read(long number, JsonParser parser) throws IOException, InvalidInkException {
        require(parser.nextToken() == JsonToken.START_OBJECT, parser, "ink.json.object");
        Ink ink = null;
        String label = null;
        String writer = null;
        String time = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "strokes" -> ink = strokes(parser);
                case "label" -> label = parser.currentToken() == JsonToken.VALUE_NULL ? "" : text(parser);
                case "writer" -> writer = text(parser);
                case "time" -> time = text(parser);
                default -> parser.skipChildren();
            }
        }
        if (ink == null) {
            throw new InvalidInkException(Message.of("ink.json.none"));
        }
        require(parser.nextToken() == null, parser, "ink.json.after");
        return new InkLine(number, ink, label, writer, time);
    }

    /** @return null for what is no text, number or truth value */
    private static String text(JsonParser parser) throws IOException {
        boolean scalar = parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL;
        String text = scalar ? parser.getText() : null;
        parser.skipChildren();
        return text;
    }

    private static Ink strokes(JsonParser parser) throws IOException, InvalidInkException {
        require(parser.currentToken() == JsonToken.START_ARRAY, parser, "ink.json.strokes");
        List<Stroke> strokes = new ArrayList<>();
        int points = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Stroke stroke = stroke(parser, strokes.size() + 1);
            points += stroke.points().size();
            Bounds.checkPoints(points);
            strokes.add(stroke);
        }
        return new Ink(strokes);
    }

    private static Stroke stroke(JsonParser parser, int number) throws IOException, InvalidInkException {
        require(parser.currentToken() == JsonToken.START_ARRAY, parser, "ink.json.stroke", number);
        List<Point> points = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_ARRAY, parser, "ink.json.point", number);
            parser.nextToken();
            double x = coordinate(parser);
            parser.nextToken();
            double y = coordinate(parser);
            // Strict, because a stroke as [[x, x, …], [y, y, …]] would pass for points otherwise.
            require(parser.nextToken() == JsonToken.END_ARRAY, parser, "ink.json.point.end");
            points.add(new Point(x, y));
        }
        if (points.isEmpty()) {
            throw new InvalidInkException(Message.of("ink.json.stroke.empty", number));
        }
        return new Stroke(points);
    }

    private static double coordinate(JsonParser parser) throws IOException, InvalidInkException {
        require(parser.currentToken().isNumeric(), parser, "ink.json.number");
        double value = parser.getDoubleValue();
        Bounds.checkCoordinate(value, parser.getText());
        return value;
    }

    /** @param key a message of what was found instead, and of the further values */
    private static void require(boolean holds, JsonParser parser, String key, Object... values)
            throws IOException, InvalidInkException {
        if (!holds) {
            Object found = parser.currentToken() == null ? Message.of("ink.json.end") : Bounds.quoted(parser.getText());
            throw new InvalidInkException(Message.of(key, Stream.concat(Stream.of(found), Stream.of(values)).toArray()));
        }
    }

    /** What follows the first colon or line end is advice for programmers. */
    private static String firstSentence(String message) {
        return message.split("[:\\n\\r]", 2)[0];
    }
}
