package dev.inkling.mine;

import java.util.List;

/** A change of the user's digits, which can be taken back. What is removed and added again in one has changed its label. */
public record Change(List<MyDigit> removed, List<MyDigit> added) {

    public Change {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    public static Change adding(List<MyDigit> digits) {
        return new Change(List.of(), digits);
    }

    public static Change adding(MyDigit digit) {
        return adding(List.of(digit));
    }

    public static Change removing(List<MyDigit> digits) {
        return new Change(digits, List.of());
    }

    public static Change relabelling(MyDigit digit, int label) {
        return new Change(List.of(digit), List.of(digit.withLabel(label)));
    }

    public Change reversed() {
        return new Change(added, removed);
    }
}
