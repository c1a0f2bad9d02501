package dev.inkling.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mapping of an InkML canvasTransform (section 6): affine ones and products of them; any other kind changes nothing. */
final class InkmlMapping {

    private static final List<String> CHANNELS = List.of("X", "Y");
    private static final int DEEPEST = 20;
    private static final int MOST_NUMBERS = 100;

    private final InkmlIds ids;

    InkmlMapping(InkmlIds ids) {
        this.ids = ids;
    }

    /** @param transform a canvasTransform, may be null */
    Affine of(@Nullable XmlElement transform) throws InvalidInkException {
        XmlElement mapping = transform == null ? null : ids.part(transform, "mapping");
        return mapping == null ? Affine.IDENTITY : affine(mapping, 0);
    }

    private Affine affine(XmlElement mapping, int depth) throws InvalidInkException {
        XmlElement referred = ids.find(mapping.attribute("mappingRef"), "mapping");
        if (referred != null && depth < DEEPEST) {
            return affine(referred, depth + 1);
        }
        Affine whole = Affine.IDENTITY;
        if (depth < DEEPEST) {
            for (XmlElement part : mapping.children("mapping").toList()) {
                whole = affine(part, depth + 1).after(whole);
            }
        }
        XmlElement matrix = mapping.child("affine");
        return matrix == null ? whole : matrix(mapping, matrix).after(whole);
    }

    /** A row a target, with a factor for each source and perhaps what is added. */
    private static Affine matrix(XmlElement mapping, XmlElement matrix) throws InvalidInkException {
        List<String> sources = bound(mapping, "source");
        List<String> targets = bound(mapping, "target");
        double[] numbers = numbers(matrix.text());
        int columns = numbers.length == targets.size() * sources.size() ? sources.size() : sources.size() + 1;
        double[] x = {1, 0, 0};
        double[] y = {0, 1, 0};
        for (int row = 0; row < targets.size() && (row + 1) * columns <= numbers.length; row++) {
            double[] target = switch (targets.get(row)) {
                case "X" -> x;
                case "Y" -> y;
                default -> new double[3];
            };
            target[0] = 0;
            target[1] = 0;
            for (int column = 0; column < columns; column++) {
                int source = column == sources.size() ? 2 : CHANNELS.indexOf(sources.get(column));
                if (source >= 0) {
                    target[source] = numbers[row * columns + column];
                }
            }
        }
        return new Affine(x[0], y[0], x[1], y[1], x[2], y[2]);
    }

    private static List<String> bound(XmlElement mapping, String side) {
        List<String> channels =
                mapping.children("bind").map(bind -> bind.attribute(side)).filter(Objects::nonNull).toList();
        return channels.isEmpty() ? CHANNELS : channels;
    }

    private static double[] numbers(String text) throws InvalidInkException {
        TraceScanner scanner = new TraceScanner(text);
        List<Double> numbers = new ArrayList<>();
        while (numbers.size() < MOST_NUMBERS && scanner.hasPoint()) {
            while (numbers.size() < MOST_NUMBERS && scanner.hasValue()) {
                TraceValue value = scanner.value();
                numbers.add("*TF?".contains(value.text()) ? 0 : value.number());
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
