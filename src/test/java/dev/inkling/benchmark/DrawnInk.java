package dev.inkling.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What somebody drew.
 *
 * @param label the digit; -1 for what is none
 * @param source empty where the file does not say
 * @param digitlike whether somebody may read a digit; false where the file does not say
 */
public record DrawnInk(int label, String writer, String source, boolean digitlike, Ink ink) {

    /** @param file JSON lines, packed with gzip; closed when it was read */
    public static List<DrawnInk> read(InputStream file) throws IOException {
        try (MappingIterator<JsonNode> lines =
                new ObjectMapper().readerFor(JsonNode.class).readValues(new GZIPInputStream(file))) {
            return lines.readAll().stream().map(DrawnInk::of).toList();
        }
    }

    private static DrawnInk of(JsonNode line) {
        return new DrawnInk(
                line.get("label").asInt(-1), line.path("writer").asText(), line.path("source").asText(),
                line.path("digitlike").asBoolean(), ink(line.get("strokes")));
    }

    private static Ink ink(JsonNode strokes) {
        List<Stroke> ink = new ArrayList<>();
        for (JsonNode stroke : strokes) {
            List<Point> points = new ArrayList<>();
            stroke.forEach(point -> points.add(new Point(point.get(0).asDouble(), point.get(1).asDouble())));
            ink.add(new Stroke(points));
        }
        return new Ink(ink);
    }

    /** @return the ink as it was when this share of its points was drawn, one at least */
    Ink begun(double share) {
        int left = Math.max(1, (int) Math.round(
                share * ink.strokes().stream().mapToInt(stroke -> stroke.points().size()).sum()));
        List<Stroke> begun = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            int taken = Math.min(left, stroke.points().size());
            if (taken > 0) {
                begun.add(new Stroke(stroke.points().subList(0, taken)));
            }
            left -= taken;
        }
        return new Ink(begun);
    }
}
