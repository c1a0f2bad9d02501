package dev.inkling.ink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.inkling.platform.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value as maps, lists, strings, numbers, truth values and null. An array of numbers is a double[], and so
 * is one of strings that are numbers.
 */
final class JsonTree {

    /** Enough for the most points with nine values each. */
    private static final int MOST_VALUES = 10 * Bounds.MOST_POINTS;

    /** Keeps no table of the keys it met, which a stranger could make slow to search. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private int values;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** @param text a value, perhaps with a comma after it */
    static @Nullable Object read(String text) throws InvalidInkException {
        String value = text.stripTrailing();
        String bare = value.endsWith(",") ? value.substring(0, value.length() - 1) : value;
        try (JsonParser parser = FACTORY.createParser(bare)) {
            parser.nextToken();
            Object tree = new JsonTree(parser).value();
            if (parser.nextToken() != null) {
                throw new InvalidInkException(Message.of("ink.json.after", Bounds.quoted(parser.getText())));
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new InvalidInkException(Message.of("ink.json", Message.of("ink.json.bounds")));
        } catch (JsonProcessingException e) {
            throw new InvalidInkException(Message.of("ink.json", firstSentence(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory has no input errors", e);
        }
    }

    private @Nullable Object value() throws IOException, InvalidInkException {
        if (++values > MOST_VALUES) {
            throw new InvalidInkException(Message.of("ink.points.many", Bounds.MOST_POINTS));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private Map<String, Object> object() throws IOException, InvalidInkException {
        Map<String, Object> object = new LinkedHashMap<>(8);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            object.put(key, value());
        }
        return object;
    }

    private Object array() throws IOException, InvalidInkException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return isOfNumbers(array) ? array.stream().mapToDouble(JsonTree::number).toArray() : array;
    }

    private static boolean isOfNumbers(List<Object> array) {
        return !array.isEmpty() && array.stream().noneMatch(element -> Double.isNaN(number(element)));
    }

    /** @param value also a string that is a number, as some programs write them */
    static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof String text && text.length() < 50 && text.matches("\\s*[-+]?[0-9.]+([eE][-+]?[0-9]+)?\\s*")) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
        return Double.NaN;
    }

    /** What follows the first colon or line end is advice for programmers. */
    private static String firstSentence(String message) {
        return message.split("[:\\n\\r]", 2)[0];
    }
}
