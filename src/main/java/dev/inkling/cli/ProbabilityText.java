package dev.inkling.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number from 0 to 1. */
final class ProbabilityText implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        double number = number(text);
        if (!(number >= 0 && number <= 1)) {
            throw new TypeConversionException("'" + text + "' is no number from 0 to 1");
        }
        return number;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
