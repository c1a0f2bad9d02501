package dev.inkling.ink;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long the steps of an InkML device's channels are: from their units, resolutions and directions. */
final class InkmlScale {

    private InkmlScale() {}

    /**
     * @param source the inkSource with the resolutions, may be null
     * @param format may be null
     * @return from values to millimetres, or to the values' own unit where nothing is said; y downwards
     */
    static Affine of(@Nullable XmlElement source, @Nullable XmlElement format) {
        if (format == null) {
            return Affine.IDENTITY;
        }
        List<XmlElement> channels = TraceFormat.channels(format);
        double x = length(source, channels, "X");
        double y = length(source, channels, "Y");
        double known = Double.isNaN(x) ? y : x;
        double otherwise = Double.isNaN(known) ? 1 : known;
        return Affine.scaling(
                direction(channels, "X") * (Double.isNaN(x) ? otherwise : x),
                direction(channels, "Y") * (Double.isNaN(y) ? otherwise : y));
    }

    /** @return NaN where it is not said */
    private static double length(@Nullable XmlElement source, List<XmlElement> channels, String name) {
        String units = attribute(channels, name, "units");
        XmlElement property = resolution(source, name);
        double value = property == null ? Double.NaN : number(property.attribute("value"));
        if (property == null || !(value > 0 && value < 1e12)) {
            return millimetres(units);
        }
        String per = property.attribute("units", "1/" + units).toLowerCase(Locale.ROOT).strip();
        if (per.startsWith("dp") && per.length() > 2) {
            per = "1/" + (per.equals("dpi") ? "in" : per.substring(2));
        }
        double unit = millimetres(per.substring(per.lastIndexOf('/') + 1));
        double known = Double.isNaN(unit) ? 1 : unit;
        return per.contains("/") ? known / value : known * value;
    }

    private static @Nullable XmlElement resolution(@Nullable XmlElement source, String channel) {
        return source == null ? null : source.children("channelProperties")
                .flatMap(properties -> properties.children("channelProperty"))
                .filter(property -> channel.equals(property.attribute("channel"))
                        && "resolution".equalsIgnoreCase(property.attribute("name")))
                .findFirst()
                .orElse(null);
    }

    private static int direction(List<XmlElement> channels, String name) {
        return attribute(channels, name, "orientation").equals("-ve") ? -1 : 1;
    }

    private static String attribute(List<XmlElement> channels, String name, String attribute) {
        return channels.stream().filter(channel -> name.equals(channel.attribute("name"))).findFirst()
                .map(channel -> channel.attribute(attribute, "")).orElse("");
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double millimetres(String unit) {
        return switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "m" -> 1000;
            case "cm" -> 10;
            case "mm" -> 1;
            case "in", "inch", "inches" -> 25.4;
            case "pt" -> 25.4 / 72;
            case "pc" -> 25.4 / 6;
            case "px" -> 25.4 / 96;
            case "himetric" -> 0.01;
            default -> Double.NaN;
        };
    }
}
