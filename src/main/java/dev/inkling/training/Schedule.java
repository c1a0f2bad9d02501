package dev.inkling.training;

/** How the learning rate changes over a run. */
public enum Schedule {
    CONSTANT,
    /** A third of the run each at the rate, at a tenth and at a hundredth of it. */
    STEPS,
    /** From a tenth up to the rate, down again, and at last to a hundredth of where it began (L. N. Smith, 2018). */
    ONE_CYCLE
}
