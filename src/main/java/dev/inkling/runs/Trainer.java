package dev.inkling.runs;

import dev.inkling.evaluation.Tester;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.training.Engine;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Takes runs from their data to their scores: reads, learns, keeps the model, tests it; the same for the window and the
 * terminal. What was learned is on disk before anything else is done with it.
 */
public final class Trainer {

    private final RunStore store;
    private final Supplier<Engine> engine;
    private final Tester tester;

    /** @param engine asked on the thread that trains, because it loads native code */
    public Trainer(RunStore store, Supplier<Engine> engine, Tester tester) {
        this.store = store;
        this.engine = engine;
        this.tester = tester;
    }

    /**
     * Trains from where the run stands until it is done, stopped, broken off or has failed; its state says which. A run that
     * could not begin waits as before. Blocks.
     *
     * @throws ExplainedIOException when another program works on it, or has brought it to its end
     */
    public void train(Run run, RunControl control, RunListener listener) throws IOException {
        try (RunLocks.Claim claim = store.claim(run)) {
            if (!run.state().canGoOn()) {
                throw new ExplainedIOException(Message.of("run.ended", run.record().name()));
            }
            new Session(run, engine.get(), tester, control, listener).go();
        }
    }
}
