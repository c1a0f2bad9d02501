package dev.inkling.ink;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Drawings that are in memory already. */
final class InkPages implements InkReader {

    private final Queue<InkLine> pages;

    InkPages(List<InkLine> pages) {
        this.pages = new ArrayDeque<>(pages);
    }

    @Override
    public Optional<InkLine> next() {
        return Optional.ofNullable(pages.poll());
    }

    @Override
    public boolean isNextAtHand() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
