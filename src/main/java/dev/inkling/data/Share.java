package dev.inkling.data;

/**
 * Which of the digits are learned from, and which are held back to compare epochs on.
 *
 * @param heldBack one in this many is held back, 2 to 1,000; 0 for none
 * @param digits how many to learn from at the most; 0 for all
 * @param seed of a split that is drawn
 */
public record Share(int heldBack, int digits, Split split, long seed) {

    /** @return for a source that is only a part of what is learned from, 0 to 1 of it */
    public Share of(double part) {
        return new Share(heldBack, digits == 0 ? 0 : Math.max(1, (int) Math.round(digits * part)), split, seed);
    }
}
