package dev.inkling.mine;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.ink.LabelledInk;
import dev.inkling.evaluation.Score;
import dev.inkling.evaluation.Tester;
import dev.inkling.ink.Ink;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunControl;
import dev.inkling.runs.RunListener;
import dev.inkling.runs.RunState;
import dev.inkling.runs.RunStore;
import dev.inkling.runs.Trainer;
import dev.inkling.training.Engine;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets models learn the user's digits, in runs like any other. */
public final class Learner {

    private final RunStore store;
    private final Function<Ink, Raster> rasterizer;
    private final Tester tester;
    private final Trainer trainer;

    /** @param engine asked on the thread that learns */
    public Learner(RunStore store, Supplier<Engine> engine, Function<Ink, Raster> rasterizer, Tester tester) {
        this.store = store;
        this.rasterizer = rasterizer;
        this.tester = tester;
        trainer = new Trainer(store, engine, tester);
    }

    /**
     * What is learned.
     *
     * @param start the model that goes on to learn; stays as it is
     * @param startName what the user calls it
     * @param own file of the user's digits
     * @param name wished for the run
     */
    public record Order(Model start, String startName, Path own, Lesson lesson, String name) {}

    /**
     * Blocks for about twenty seconds. Of a run that does not come to its end nothing is kept.
     *
     * @throws CancellationException when the control ended it
     * @throws ExplainedIOException when there are too few digits, it fails, or the model is of no network that the program knows
     */
    public Learned learn(Order order, RunControl control, RunListener listener) throws IOException {
        String network = order.start().provenance().network();
        Network known = Network.find(network)
                .orElseThrow(() -> new ExplainedIOException(Message.of("learn.network", network)));
        int digits = MyDigits.read(order.own()).size();
        if (digits < Lesson.LEAST_DIGITS) {
            throw new ExplainedIOException(Message.of("learn.few", digits, Lesson.LEAST_DIGITS));
        }
        List<Integer> slips = slips(order);
        List<Score> before = tester.test(order.start(), order.start().provenance().scores(), Progress.UNWATCHED);
        Run run = store.create(new RunStore.Order(
                store.freeName(order.name()), Lesson.plan(known), order.lesson().sources(order.own(), slips),
                order.start(), order.startName()));
        trainer.train(run, control, listener);
        if (!(run.state() instanceof RunState.Done)) {
            store.discard(run);
            if (run.state() instanceof RunState.Failed failed) {
                throw new ExplainedIOException(failed.problem());
            }
            throw new CancellationException();
        }
        return new Learned(run, slips.size(), before);
    }

    private List<Integer> slips(Order order) throws IOException {
        try {
            LabelledInk ink = LabelledInk.read(order.own(), Progress.UNWATCHED);
            return new Slips(order.start(), rasterizer).in(ink.drawn().size(), ink.drawn()::get, ink.digits()::label);
        } catch (InvalidDataException e) {
            throw new ExplainedIOException(e.explanation());
        }
    }
}
