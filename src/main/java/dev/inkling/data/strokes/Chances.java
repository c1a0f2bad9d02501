package dev.inkling.data.strokes;

import java.util.List;
import java.util.SplittableRandom;

/** Numbers drawn at random; no number is drawn where there is no choice. */
final class Chances {

    private final SplittableRandom random;

    Chances(SplittableRandom random) {
        this.random = random;
    }

    /** @return evenly from -by to by */
    double either(double by) {
        return between(-by, by);
    }

    /** @return evenly from one to the other */
    double between(double least, double most) {
        return least < most ? random.nextDouble(least, most) : least;
    }

    /** @return evenly from one to the other, both among them */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean in(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
