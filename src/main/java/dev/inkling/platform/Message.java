package dev.inkling.platform;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell the user that no language is chosen for yet: a key of the bundle {@code messages} and the values in
 * its pattern ({@link MessageFormat}'s: a number is grouped as the language does, unless the pattern says otherwise).
 * Texts among the values are made fit to print; a value may be a message itself.
 */
public record Message(String key, List<Object> values) {

    private static final String BUNDLE = "dev.inkling.platform.messages";
    /** The English texts are the base; the system's language must not step in between. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What JSON has for numbers that are none of its own. */
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    /** Messages among the values may be maps, and numbers texts, as JSON has them. */
    public Message {
        values = values.stream().map(Message::read).toList();
    }

    private static Object read(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Message(Objects.requireNonNull((String) map.get("key")), List.copyOf((List<?>) map.get("values")));
        }
        return value instanceof String text && NOT_FINITE.contains(text) ? Double.valueOf(text) : value;
    }

    /** @param values numbers and messages stay what they are, anything else is taken as text */
    public static Message of(String key, @Nullable Object... values) {
        return new Message(key, Arrays.stream(values).map(Message::value).toList());
    }

    private static Object value(@Nullable Object value) {
        return value instanceof Number || value instanceof Message ? value : Printable.of(String.valueOf(value));
    }

    public String in(Locale locale) {
        Object[] worded = values.stream()
                .map(value -> value instanceof Message message ? message.in(locale) : value)
                .toArray();
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(worded);
    }

    /** In English, as logs and the terminal have it. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
