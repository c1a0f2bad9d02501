package dev.inkling.ink;

import dev.inkling.platform.Message;

/** One coordinate along an InkML trace: a prefix holds until the next one, and differences add up. */
final class TraceChannel {

    private double value;
    private double velocity;
    private double lastNumber;
    private char prefix = '!';
    private boolean known = true;

    double value() {
        return value;
    }

    /** @return whether the last value was told */
    boolean isKnown() {
        return known;
    }

    void read(TraceValue next) throws InvalidInkException {
        if (next.prefix() != TraceValue.NO_PREFIX) {
            prefix = next.prefix();
        }
        known = !next.text().equals("?");
        if (!known) {
            return;
        }
        lastNumber = number(next);
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

    private double number(TraceValue next) throws InvalidInkException {
        return switch (next.text()) {
            case "*" -> lastNumber;
            case "T", "F" -> throw new InvalidInkException(Message.of("ink.trace.truth", next.text()));
            default -> next.number();
        };
    }
}
