package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import java.util.SplittableRandom;

/** Draws one kind of thing, another one each time. */
interface Drawing {

    Ink draw(SplittableRandom random);

    /** @return what a hand makes of the skeleton, another hand each time */
    static Drawing of(Skeleton skeleton) {
        return random -> new Hand(random).write(skeleton);
    }

    /** @return the same, turned by any angle */
    static Drawing turned(Skeleton skeleton) {
        return random -> new Hand(random).write(skeleton.turned(random.nextDouble(360)));
    }
}
