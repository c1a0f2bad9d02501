package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dots and lying bars. An upright or a slanted bar is a 1, a lying one is not. */
final class Marks {

    /** How far a lying bar rises or falls over its length. */
    private static final double FALL = 0.2;

    private Marks() {}

    static Map<String, Drawing> all() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("dot", random -> Ink.of(Stroke.of(new Point(0, 0))));
        drawings.put("dot as a device takes it", random -> dot(new Chances(random)));
        drawings.put("dots", random -> dots(new Chances(random)));
        drawings.put("lying bar", random -> bars(1, new Chances(random)));
        drawings.put("two lying bars", random -> bars(2, new Chances(random)));
        drawings.put("dashes", random -> dashes(new Chances(random)));
        return drawings;
    }

    /** Some steps of the device, one after the other; what goes up or down more than sideways might be a 1. */
    private static Ink dot(Chances chances) {
        int steps = chances.between(2, 12);
        int most = chances.between(1, 3);
        Outline outline = new Outline().through(0, 0).through(chances.between(1, most), 0);
        int x = 0;
        int y = 0;
        for (int i = 0; i < steps; i++) {
            x = Math.max(-most, Math.min(most, x + chances.between(-1, 1)));
            y = Math.max(-1, Math.min(1, y + chances.between(-1, 1)));
            outline.through(x, y);
        }
        return outline.ink();
    }

    private static Ink dots(Chances chances) {
        int dots = chances.between(2, 6);
        Outline outline = new Outline();
        for (int i = 0; i < dots; i++) {
            outline.lift().through(4 * i + chances.either(1), chances.either(4));
        }
        return outline.ink();
    }

    private static Ink bars(int bars, Chances chances) {
        Outline outline = new Outline();
        for (int i = 0; i < bars; i++) {
            double fall = chances.either(FALL) * 20;
            outline.lift().through(chances.either(1), 4 * i);
            outline.through(10, 4 * i + fall / 2 + chances.either(0.5)).through(20 + chances.either(1), 4 * i + fall);
        }
        return outline.ink();
    }

    private static Ink dashes(Chances chances) {
        int dashes = chances.between(2, 5);
        Outline outline = new Outline();
        for (int i = 0; i < dashes; i++) {
            double height = chances.either(1);
            outline.line(8 * i, height, 8 * i + chances.between(3.0, 5), height + chances.either(0.7));
        }
        return outline.ink();
    }
}
