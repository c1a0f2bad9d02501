package dev.inkling.platform;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Follows a long piece of work, and may end it. Called on the thread that works, or on several. */
@FunctionalInterface
public interface Progress {

    Progress UNWATCHED = share -> {};

    /** @param share of the work that is done, 0 to 1 */
    void at(double share);

    /** @return whether nobody waits for it any more */
    default boolean isStopped() {
        return false;
    }

    /** @return one for a part of the work */
    default Progress part(double from, double to) {
        return of(share -> at(from + share * (to - from)), this::isStopped);
    }

    /** @return one that is told by {@code at} and asks {@code stopped} */
    static Progress of(DoubleConsumer at, BooleanSupplier stopped) {
        return new Progress() {
            @Override
            public void at(double share) {
                at.accept(share);
            }

            @Override
            public boolean isStopped() {
                return stopped.getAsBoolean();
            }
        };
    }
}
