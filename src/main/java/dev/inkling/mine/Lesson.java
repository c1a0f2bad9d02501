package dev.inkling.mine;

import dev.inkling.data.Split;
import dev.inkling.data.sources.InkSource;
import dev.inkling.data.sources.MnistSource;
import dev.inkling.data.sources.NonDigitsSource;
import dev.inkling.data.sources.PeopleSource;
import dev.inkling.data.sources.StrokesSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.training.Augmentation;
import dev.inkling.training.Network;
import dev.inkling.training.Optimizer;
import dev.inkling.training.Schedule;
import dev.inkling.training.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a model goes on to learn the user's digits: a short run at a small rate over a mixture in which everybody else's digits stay
 * the larger part, so that those are not forgotten (R. Ratcliff, <i>Connectionist models of recognition memory</i>, 1990, calls it
 * rehearsal); its result lies between the weights it began with and those it came to, as near to the latter as held-back digits of
 * everybody else are not forgotten. The user's digits come some hundred times, bent each time. The constants were chosen with
 * MyHandBenchmark, on the writers and digits that are there to choose on.
 *
 * @param others what is rehearsed
 */
public record Lesson(List<WeightedSource> others) {

    /** Fewer do not pay. */
    public static final int LEAST_DIGITS = 10;

    private static final int DIGITS = 16_000;
    private static final double RATE = 6e-4;
    private static final double AVERAGING = 0.98;
    private static final double ANCHOR = 0.25;
    /** One in so many of everybody else's digits is not rehearsed, to see what is forgotten. */
    private static final int HELD_BACK = 12;
    /** On top of the bending in stroke space, so that MNIST's digits vary too. */
    private static final Augmentation GENTLE = new Augmentation(1, 8, 0.08, 0.12, 0.8, 0);

    private static final double MNIST = 47;
    private static final double PEOPLE = 13;
    private static final double STROKES = 5;
    private static final double NON_DIGITS = 5;
    private static final double OWN = 30;

    public Lesson {
        others = List.copyOf(others);
    }

    /**
     * Rehearses what ships with the program, and MNIST.
     *
     * @param mnist its folder, where it is
     */
    public static Lesson with(Optional<Path> mnist) {
        List<WeightedSource> others = new ArrayList<>();
        mnist.ifPresent(folder ->
                others.add(new WeightedSource(new MnistSource(folder.toAbsolutePath().toString(), false), MNIST)));
        others.add(new WeightedSource(new PeopleSource(), PEOPLE));
        others.add(new WeightedSource(new StrokesSource(), STROKES));
        others.add(new WeightedSource(new NonDigitsSource(), NON_DIGITS));
        return new Lesson(others);
    }

    /** @param network of the model that learns */
    public static TrainingPlan plan(Network network) {
        return TrainingPlan.of(network)
                .withOptimizer(Optimizer.ADAM)
                .withLearningRate(RATE)
                .withSchedule(Schedule.ONE_CYCLE)
                .withDropout(0)
                .withAveraging(AVERAGING)
                .withAnchor(ANCHOR)
                .withAugmentation(GENTLE)
                .withHeldBack(HELD_BACK)
                .withSplit(Split.BALANCED)
                .withDigits(DIGITS)
                .withEpochs(1);
    }

    /**
     * @param own file of the user's digits
     * @param slips the places of those digits, from 0, that are not learned
     */
    List<WeightedSource> sources(Path own, List<Integer> slips) {
        List<WeightedSource> sources = new ArrayList<>(others);
        sources.add(new WeightedSource(new InkSource(own.toAbsolutePath().toString(), slips, true), OWN));
        return sources;
    }
}
