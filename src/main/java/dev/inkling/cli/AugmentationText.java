package dev.inkling.cli;

import dev.inkling.training.Augmentation;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns "on", "off" or bounds such as "shift=1.5,rotation=12" into an augmentation. */
final class AugmentationText implements ITypeConverter<Augmentation> {

    private static final List<String> BOUNDS = List.of("shift", "rotation", "scale", "shear", "elastic", "pen");

    @Override
    public Augmentation convert(String text) {
        return switch (text) {
            case "on" -> Augmentation.USUAL;
            case "off" -> Augmentation.NONE;
            default -> of(bounds(text));
        };
    }

    private static TreeMap<String, Double> bounds(String text) {
        TreeMap<String, Double> bounds = new TreeMap<>();
        for (String bound : text.split(",")) {
            String[] sides = bound.split("=", 2);
            if (sides.length < 2 || !BOUNDS.contains(sides[0])) {
                throw new TypeConversionException(
                        "'" + bound + "' is neither on nor off nor a bound, such as shift=1.5, of " + String.join(", ", BOUNDS));
            }
            bounds.put(sides[0], number(sides[1]));
        }
        return bounds;
    }

    /** @return what is turned into that augmentation */
    static String of(Augmentation augmentation) {
        if (augmentation.equals(Augmentation.NONE)) {
            return "off";
        }
        if (augmentation.equals(Augmentation.USUAL)) {
            return "on";
        }
        double[] values = {
            augmentation.shift(), augmentation.rotation(), augmentation.scale(), augmentation.shear(), augmentation.elastic(),
            augmentation.pen()
        };
        return IntStream.range(0, values.length)
                .filter(i -> values[i] > 0)
                .mapToObj(i -> BOUNDS.get(i) + "=" + values[i])
                .collect(Collectors.joining(","));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
    }

    private static Augmentation of(TreeMap<String, Double> bounds) {
        double[] values = BOUNDS.stream().mapToDouble(name -> bounds.getOrDefault(name, 0.0)).toArray();
        try {
            return new Augmentation(values[0], values[1], values[2], values[3], values[4], values[5]);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
