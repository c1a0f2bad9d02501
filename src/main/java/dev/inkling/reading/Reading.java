package dev.inkling.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page was read as.
 *
 * @param digits line by line from the top, each from the left; none for a page without ink
 */
public record Reading(List<ReadDigit> digits) {

    public static final Reading NONE = new Reading(List.of());

    public Reading {
        digits = List.copyOf(digits);
    }

    /** @return the digits in a row, {@code ?} for those that are rejected */
    public String text() {
        return digits.stream()
                .map(digit -> digit.digit().isPresent() ? String.valueOf(digit.digit().getAsInt()) : "?")
                .collect(Collectors.joining());
    }

    /** @return the least of the confidences, 0 to 1; 0 where there is no digit */
    public float confidence() {
        return (float) digits.stream().mapToDouble(digit -> digit.prediction().confidence()).min().orElse(0);
    }
}
