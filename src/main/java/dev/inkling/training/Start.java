package dev.inkling.training;

/** What a run begins with. */
public sealed interface Start {

    /** Random weights, as the plan's seed gives them. */
    record Anew() implements Start {}

    /** @param model of the plan's network; stays as it is */
    record From(Model model) implements Start {}

    /** Where the run was broken off; it goes on to what it would have given without a break. */
    record GoOn(Checkpoint checkpoint) implements Start {}
}
