package dev.inkling.ink;

import dev.inkling.platform.Message;

/** One coordinate along an InkML trace: a prefix holds until the next one, and differences add up. */
final class TraceChannel {

    private double value;
    private double velocity;
    private double lastNumber;
    private char prefix = '!';

    double value() {
        return value;
    }

    void read(TraceValue next) throws InvalidInkException {
        if (next.prefix() != TraceValue.NO_PREFIX) {
            prefix = next.prefix();
        }
        lastNumber = number(next.text());
        switch (prefix) {
            case '\'' -> {
                velocity = lastNumber;
                value += velocity;
            }
            case '"' -> {
                velocity += lastNumber;
                value += velocity;
            }
            default -> value = lastNumber;
        }
        Bounds.checkCoordinate(value, next.text());
    }

    private double number(String text) throws InvalidInkException {
        return switch (text) {
            case "*" -> lastNumber;
            case "T", "F", "?" -> throw new InvalidInkException(Message.of("ink.trace.truth", text));
            default -> Double.parseDouble(text);
        };
    }
}
