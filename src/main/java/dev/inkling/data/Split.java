package dev.inkling.data;

/** Which training digits are held back, and which come first where not all are learned from. */
public enum Split {
    /** The last ones, and the first ones: what old models were made with. Of a file sorted by digit that is one digit. */
    TAIL,
    /** Drawn by the plan's seed, of each digit its share. */
    BALANCED
}
