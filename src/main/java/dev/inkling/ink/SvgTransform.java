package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the transform of an SVG element (SVG 1.1, section 7.6). */
final class SvgTransform {

    private static final Pattern STEP = Pattern.compile("\\G[\\s,]*([A-Za-z]+)\\s*\\(([^()]*)\\)");

    private SvgTransform() {}

    /** @param text may be null */
    static Affine of(@Nullable String text) throws InvalidInkException {
        Affine whole = Affine.IDENTITY;
        if (text != null) {
            Matcher steps = STEP.matcher(text);
            while (steps.find()) {
                whole = whole.after(step(steps.group(1), NumberList.of(steps.group(2))));
            }
        }
        return whole;
    }

    private static Affine step(String name, double[] v) throws InvalidInkException {
        if (v.length == 0) {
            throw new InvalidInkException(Message.of("ink.svg.transform", Bounds.quoted(name)));
        }
        return switch (name) {
            case "translate" -> Affine.translation(v[0], v.length > 1 ? v[1] : 0);
            case "scale" -> Affine.scaling(v[0], v.length > 1 ? v[1] : v[0]);
            case "rotate" -> rotation(Math.toRadians(v[0]), v.length > 2 ? v[1] : 0, v.length > 2 ? v[2] : 0);
            case "skewX" -> new Affine(1, 0, Math.tan(Math.toRadians(v[0])), 1, 0, 0);
            case "skewY" -> new Affine(1, Math.tan(Math.toRadians(v[0])), 0, 1, 0, 0);
            case "matrix" -> {
                if (v.length != 6) {
                    throw new InvalidInkException(Message.of("ink.svg.transform", Bounds.quoted(name)));
                }
                yield new Affine(v[0], v[1], v[2], v[3], v[4], v[5]);
            }
            default -> throw new InvalidInkException(Message.of("ink.svg.transform", Bounds.quoted(name)));
        };
    }

    private static Affine rotation(double angle, double x, double y) {
        Affine rotation = new Affine(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
        return Affine.translation(x, y).after(rotation).after(Affine.translation(-x, -y));
    }
}
