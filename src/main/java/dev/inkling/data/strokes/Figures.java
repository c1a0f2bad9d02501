package dev.inkling.data.strokes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Figures with a number in them: of points, turns, waves, steps. */
final class Figures {

    private Figures() {}

    static Map<String, Drawing> all() {
        Map<String, Function<Chances, Outline>> figures = new LinkedHashMap<>();
        figures.put("star outline", Figures::star);
        figures.put("star in one stroke", Figures::pentagram);
        figures.put("asterisk", Figures::asterisk);
        figures.put("sun", Figures::sun);
        figures.put("flower", Figures::flower);
        figures.put("target", Figures::target);
        figures.put("spiral", Figures::spiral);
        figures.put("wave", Figures::wave);
        figures.put("coil", Figures::coil);
        figures.put("zigzag", Figures::zigzag);
        figures.put("upright zigzag", Figures::uprightZigzag);
        figures.put("battlement", Figures::battlement);
        figures.put("stairs", Figures::stairs);
        figures.put("grid", Figures::grid);
        figures.put("ladder", Figures::ladder);
        figures.put("stack of lines", Figures::stack);
        figures.put("comb", Figures::comb);
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        figures.forEach((name, figure) -> drawings.put(
                name, random -> new Hand(random).write(figure.apply(new Chances(random)).skeleton())));
        return drawings;
    }

    private static Outline star(Chances chances) {
        int points = chances.between(4, 8);
        double inner = chances.between(3.5, 5.5);
        double turned = chances.between(0.0, 1);
        Outline star = new Outline();
        for (int i = 0; i <= 2 * points; i++) {
            double radius = i % 2 == 0 ? 11 : inner;
            double turns = turned + i / (2.0 * points);
            star.around(0, 0, radius, turns).around(0, 0, radius, turns);
        }
        return star;
    }

    private static Outline pentagram(Chances chances) {
        int points = 5 + 2 * chances.between(0, 1);
        double turned = chances.between(0.0, 1);
        Outline star = new Outline();
        for (int i = 0; i <= points; i++) {
            double turns = turned + (double) i * (points / 2) / points;
            star.around(0, 0, 10, turns).around(0, 0, 10, turns);
        }
        return star;
    }

    private static Outline asterisk(Chances chances) {
        int lines = chances.between(3, 5);
        double turned = chances.between(0.0, 1);
        Outline asterisk = new Outline();
        for (int i = 0; i < lines; i++) {
            double turns = turned + i / (2.0 * lines);
            asterisk.lift().around(0, 0, 9, turns).around(0, 0, 9, turns + 0.5);
        }
        return asterisk;
    }

    private static Outline sun(Chances chances) {
        int rays = chances.between(6, 11);
        Outline sun = new Outline().circle(0, 0, 6);
        for (int i = 0; i < rays; i++) {
            double turns = (double) i / rays;
            sun.lift().around(0, 0, 8, turns).around(0, 0, 12, turns);
        }
        return sun;
    }

    private static Outline flower(Chances chances) {
        int petals = chances.between(4, 6);
        Outline flower = new Outline();
        for (int i = 0; i <= 6 * petals; i++) {
            flower.around(0, 0, 7.5 - 5 * Outline.cos(i / 6.0), (double) i / (6 * petals));
        }
        return flower.circle(0, 0, 2);
    }

    private static Outline target(Chances chances) {
        Outline target = new Outline().circle(0, 0, 4).circle(0, 0, 8).circle(0, 0, 12);
        return chances.in(2) ? target.line(-15, 0, 15, 0).line(0, -15, 0, 15) : target;
    }

    private static Outline spiral(Chances chances) {
        double turns = chances.between(2.6, 4.5);
        double turned = chances.between(0.0, 1);
        int way = chances.in(2) ? 1 : -1;
        Outline spiral = new Outline();
        for (int i = 2; i <= 8 * turns; i++) {
            spiral.around(0, 0, 0.45 * i, turned + way * i / 8.0);
        }
        return spiral;
    }

    private static Outline wave(Chances chances) {
        int halves = chances.between(4, 10);
        double height = chances.between(2.0, 5);
        Outline wave = new Outline();
        for (int i = 0; i <= halves; i++) {
            wave.through(4 * i, i % 2 * height).through(4 * i + 1, i % 2 * height);
        }
        return wave;
    }

    private static Outline coil(Chances chances) {
        int loops = chances.between(3, 8);
        Outline coil = new Outline();
        for (int i = 0; i <= 8 * loops; i++) {
            coil.through(0.55 * i + 4 * Outline.cos(i / 8.0), 5 * Outline.sin(i / 8.0));
        }
        return coil;
    }

    private static Outline zigzag(Chances chances) {
        int turns = chances.between(3, 9);
        double height = chances.between(4.0, 10);
        Outline zigzag = new Outline();
        for (int i = 0; i <= turns; i++) {
            zigzag.corner(4 * i, i % 2 * height);
        }
        return zigzag;
    }

    private static Outline uprightZigzag(Chances chances) {
        int turns = chances.between(5, 9);
        Outline zigzag = new Outline();
        for (int i = 0; i <= turns; i++) {
            zigzag.corner(i % 2 * 9, 3 * i);
        }
        return zigzag;
    }

    private static Outline battlement(Chances chances) {
        int steps = chances.between(5, 9);
        Outline battlement = new Outline();
        for (int i = 0; i < steps; i++) {
            battlement.corner(4 * i, i % 2 * 5).corner(4 * i + 4, i % 2 * 5);
        }
        return battlement;
    }

    private static Outline stairs(Chances chances) {
        int steps = chances.between(4, 7);
        int up = chances.in(2) ? 1 : -1;
        Outline stairs = new Outline();
        for (int i = 0; i < steps; i++) {
            stairs.corner(4 * i, up * 4 * i).corner(4 * i + 4, up * 4 * i);
        }
        return stairs;
    }

    private static Outline grid(Chances chances) {
        int columns = chances.between(2, 4);
        int rows = chances.between(2, 4);
        Outline grid = new Outline();
        for (int i = 0; i < columns; i++) {
            grid.line(5 * i, -4, 5 * i, 5 * rows - 1);
        }
        for (int i = 0; i < rows; i++) {
            grid.line(-4, 5 * i, 5 * columns - 1, 5 * i);
        }
        return grid;
    }

    private static Outline ladder(Chances chances) {
        int rungs = chances.between(3, 6);
        Outline ladder = new Outline().line(0, 0, 0, 4 * rungs).line(8, 0, 8, 4 * rungs);
        for (int i = 0; i < rungs; i++) {
            ladder.line(0, 4 * i + 2, 8, 4 * i + 2);
        }
        return ladder;
    }

    private static Outline stack(Chances chances) {
        int lines = chances.between(3, 5);
        Outline stack = new Outline();
        for (int i = 0; i < lines; i++) {
            stack.line(0, 5 * i, 18, 5 * i);
        }
        return stack;
    }

    private static Outline comb(Chances chances) {
        int teeth = chances.between(4, 7);
        int down = chances.in(2) ? 1 : -1;
        Outline comb = new Outline().line(-1, 0, 5 * teeth - 4, 0);
        for (int i = 0; i < teeth; i++) {
            comb.line(5 * i, 0, 5 * i, down * 9);
        }
        return comb;
    }
}
