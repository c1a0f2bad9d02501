package dev.inkling.data.strokes;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ink that means nothing. */
final class Scribbles {

    private Scribbles() {}

    static Map<String, Drawing> all() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("hatching", random -> new Hand(random).write(hatching(new Chances(random)).turned(random.nextDouble(360))));
        drawings.put("curved", random -> new Hand(random).write(curved(new Chances(random))));
        drawings.put("stray curve", random -> new Hand(random).write(stray(new Chances(random))));
        drawings.put("loops", random -> new Hand(random).write(loops(new Chances(random)).turned(random.nextDouble(360))));
        drawings.put("signature", random -> new Hand(random).write(signature(new Chances(random))));
        drawings.put("dashes", random -> new Hand(random).write(dashes(new Chances(random))));
        drawings.put("angular", random -> new Hand(random).write(angular(new Chances(random))));
        drawings.put("wool", random -> new Hand(random).write(wool(new Chances(random))));
        drawings.put("blot", random -> new Hand(random).write(blot(new Chances(random))));
        drawings.put("crossed lines", random -> new Hand(random).write(lines(new Chances(random))));
        return drawings;
    }

    private static Skeleton hatching(Chances chances) {
        int lines = chances.between(6, 16);
        double width = chances.between(8.0, 24);
        Outline hatching = new Outline();
        for (int i = 0; i <= lines; i++) {
            hatching.corner(width * i / lines + chances.either(0.6), i % 2 * 12 + chances.either(2));
        }
        return hatching.skeleton();
    }

    private static Skeleton curved(Chances chances) {
        int points = chances.between(14, 30);
        Outline scribble = new Outline();
        for (int i = 0; i < points; i++) {
            scribble.through(chances.either(12), chances.either(10));
        }
        return scribble.skeleton();
    }

    /** Turns back too often for a digit. */
    private static Skeleton stray(Chances chances) {
        int points = chances.between(8, 13);
        Outline curve = new Outline();
        for (int i = 0; i < points; i++) {
            double side = i % 2 == 0 ? chances.between(3.0, 12) : -chances.between(3.0, 12);
            curve.through(side, chances.either(10));
        }
        return curve.skeleton();
    }

    private static Skeleton loops(Chances chances) {
        int loops = chances.between(2, 6);
        double step = chances.between(0.3, 0.9);
        Outline line = new Outline();
        for (int i = 0; i <= 8 * loops; i++) {
            double radius = chances.between(3.0, 5.5);
            line.around(step * i, chances.either(0.8), radius, i / 8.0);
        }
        return line.skeleton();
    }

    private static Skeleton signature(Chances chances) {
        int letters = chances.between(6, 14);
        Outline line = new Outline();
        for (int i = 0; i < letters; i++) {
            double top = chances.in(4) ? -chances.between(8.0, 14) : -chances.between(1.0, 5);
            line.through(3 * i, chances.either(1)).through(3 * i + chances.between(0.5, 2.5), top);
        }
        return line.through(3 * letters + chances.between(2.0, 10), chances.either(3)).skeleton();
    }

    private static Skeleton dashes(Chances chances) {
        int dashes = chances.between(5, 14);
        Outline field = new Outline();
        for (int i = 0; i < dashes; i++) {
            double x = chances.either(10);
            double y = chances.either(10);
            field.line(x, y, x + chances.either(4), y + chances.either(4));
        }
        return field.skeleton();
    }

    private static Skeleton angular(Chances chances) {
        int points = chances.between(9, 20);
        Outline scribble = new Outline();
        for (int i = 0; i < points; i++) {
            scribble.corner(chances.either(12), chances.either(10));
        }
        return scribble.skeleton();
    }

    private static Skeleton wool(Chances chances) {
        int turns = chances.between(4, 8);
        Outline wool = new Outline();
        for (int i = 0; i <= 6 * turns; i++) {
            wool.around(chances.either(2), chances.either(2), chances.either(11), i / 6.0);
        }
        return wool.skeleton();
    }

    /** So dense that hardly any light comes through. */
    private static Skeleton blot(Chances chances) {
        int points = chances.between(60, 90);
        Outline blot = new Outline();
        for (int i = 0; i < points; i++) {
            double radius = 8 * Math.sqrt(chances.between(0.0, 1));
            blot.around(0, 0, radius, chances.between(0.0, 1));
        }
        return blot.skeleton();
    }

    private static Skeleton lines(Chances chances) {
        int lines = chances.between(5, 10);
        Outline crossed = new Outline();
        for (int i = 0; i < lines; i++) {
            double turns = chances.between(0.0, 1);
            crossed.lift();
            crossed.around(chances.either(3), chances.either(3), 9, turns);
            crossed.around(chances.either(3), chances.either(3), 9, turns + 0.5);
        }
        return crossed.skeleton();
    }
}
