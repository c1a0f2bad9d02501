package dev.inkling.platform;

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
        Progress whole = this;
        return new Progress() {
            @Override
            public void at(double share) {
                whole.at(from + share * (to - from));
            }

            @Override
            public boolean isStopped() {
                return whole.isStopped();
            }
        };
    }
}
