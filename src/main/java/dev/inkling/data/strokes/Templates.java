package dev.inkling.data.strokes;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code nondigits.txt} lists. */
final class Templates {

    private static final String TURNED = ", any way up";

    private Templates() {}

    /** @return the drawings of one group by name, in the order listed */
    static Map<String, Drawing> of(String group) {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        for (String line : Skeleton.lines("nondigits.txt")) {
            if (line.startsWith(group + " ")) {
                int colon = line.indexOf(':');
                String name = line.substring(group.length() + 1, colon);
                Skeleton skeleton = Skeleton.parse(line.substring(colon + 1));
                if (name.endsWith(TURNED)) {
                    drawings.put(name.substring(0, name.length() - TURNED.length()), Drawing.turned(skeleton));
                } else {
                    drawings.put(name, Drawing.of(skeleton));
                }
            }
        }
        return drawings;
    }
}
