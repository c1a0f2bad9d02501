package dev.inkling.reading;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read, as a line of comma-separated values (RFC 4180, without the end of the line). Empty is what is not known:
 * the line of a drawing that is all of its file, digit and isDigit unless there is exactly one.
 */
public final class CsvLine {

    public static final String HEADER = "source,line,text,confidence,digit,isDigit";

    private CsvLine() {}

    /** @param drawing null where it is all of its file */
    public static String of(String source, @Nullable Long drawing, Reading reading) {
        ReadDigit one = reading.digits().size() == 1 ? reading.digits().get(0) : null;
        OptionalInt digit = one == null ? OptionalInt.empty() : one.digit();
        OptionalDouble isDigit = one == null ? OptionalDouble.empty() : one.prediction().isDigit();
        return Stream.of(
                        source,
                        Objects.toString(drawing, ""),
                        reading.text().isEmpty() ? "?" : reading.text(),
                        share(reading.confidence()),
                        digit.isPresent() ? String.valueOf(digit.getAsInt()) : "",
                        isDigit.isPresent() ? share(isDigit.getAsDouble()) : "")
                .map(CsvLine::quoted)
                .collect(Collectors.joining(","));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** In quotes where the value would be taken for several otherwise, or lose the blanks around it. */
    private static String quoted(String value) {
        boolean plain = value.equals(value.strip()) && value.chars().noneMatch(c -> "\",\r\n".indexOf(c) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
