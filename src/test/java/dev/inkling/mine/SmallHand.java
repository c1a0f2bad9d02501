package dev.inkling.mine;

import dev.inkling.data.Split;
import dev.inkling.data.sources.InkSource;
import dev.inkling.data.sources.Sources;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.platform.Progress;
import dev.inkling.training.Engine;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.Start;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Somebody whose sevens lie down, where everybody else's stand; ones and twos are everybody's. */
public final class SmallHand {

    private static final double WIDTH = 60;

    private SmallHand() {}

    /** @return ones, twos and sevens by turns, each a little different */
    public static List<MyDigit> digits(int count) {
        return drawn(count, new Point(0, 20), new Point(WIDTH, 20));
    }

    private static List<MyDigit> drawn(int count, Point... seven) {
        List<MyDigit> digits = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int label = new int[] {1, 2, 7}[number % 3];
            Ink ink = switch (label) {
                case 1 -> ink(number, new Point(0, 0), new Point(0, 100));
                case 2 -> ink(number, new Point(0, 0), new Point(WIDTH, 0), new Point(0, 100), new Point(WIDTH, 100));
                default -> ink(number, seven);
            };
            digits.add(new MyDigit(label, Instant.ofEpochSecond(number), ink));
        }
        return digits;
    }

    private static Ink ink(int number, Point... points) {
        List<Point> moved = new ArrayList<>(List.of(points));
        Point last = moved.remove(moved.size() - 1);
        moved.add(new Point(last.x() + 0.2 * number, last.y() + 0.1 * number));
        return Ink.of(new Stroke(moved));
    }

    /** @return what rehearses everybody's ones, twos and sevens, from a file in the folder */
    public static Lesson lesson(Path folder) throws IOException {
        Path file = folder.resolve("everybody.jsonl");
        MyDigits.write(file, drawn(9, new Point(0, 0), new Point(WIDTH, 0), new Point(20, 100)));
        return new Lesson(List.of(new WeightedSource(new InkSource(file.toString()), 1)));
    }

    /** @return who has learned everybody's */
    public static Model start(Engine engine, Lesson lesson) throws Exception {
        TrainingPlan plan = TrainingPlan.of(Network.QUICK).withHeldBack(0).withSplit(Split.TAIL);
        return engine.train(
                plan, Sources.load(lesson.others(), plan.share(), Progress.UNWATCHED), new Start.Anew(), TrainingListener.SILENT);
    }
}
