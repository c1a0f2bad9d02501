package dev.inkling.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Takes Ctrl-C as a wish. Java's own way, the shutdown hook, would end the program with another exit status than a failure's,
 * and would not hear a second Ctrl-C.
 */
final class Signals implements AutoCloseable {

    private static final String CTRL_C = "INT";
    private static final String TERMINATE = "TERM";

    /** What Ctrl-C did before; null where it cannot be caught, as with {@code java -Xrs}. */
    private final @Nullable SignalHandler before;

    Signals(Runnable wish) {
        before = handle(CTRL_C, signal -> wish.run());
    }

    /** The system ends the program then, without asking it. */
    void endAtOnceFromNowOn() {
        List.of(CTRL_C, TERMINATE).forEach(name -> handle(name, SignalHandler.SIG_DFL));
    }

    @Override
    public void close() {
        if (before != null) {
            handle(CTRL_C, before);
        }
    }

    private static @Nullable SignalHandler handle(String name, SignalHandler handler) {
        try {
            return Signal.handle(new Signal(name), handler);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
