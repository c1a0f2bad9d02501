package dev.inkling.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns what the user typed, such as one-cycle, into one of a few choices. */
final class ChoiceName<E extends Enum<E>> implements ITypeConverter<E> {

    private final Class<E> choices;

    ChoiceName(Class<E> choices) {
        this.choices = choices;
    }

    @Override
    public E convert(String typed) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> name(choice).equals(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + typed + "' is not one of " + names()));
    }

    private String names() {
        return Arrays.stream(choices.getEnumConstants()).map(ChoiceName::name).collect(Collectors.joining(", "));
    }

    static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
