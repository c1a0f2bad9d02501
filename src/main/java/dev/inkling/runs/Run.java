package dev.inkling.runs;

import dev.inkling.data.DataOrigin;
import dev.inkling.evaluation.Score;
import dev.inkling.training.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One training run: what was asked for, where it stands, its curve, its checkpoint and its model, all in one folder. Any thread
 * may ask; only a {@link Trainer} moves it.
 */
public final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final RunFolder folder;
    private RunRecord record;
    /** Null until somebody asked for it. */
    private @Nullable Curve curve;

    Run(RunFolder folder, RunRecord record) {
        this.folder = folder;
        this.record = record;
    }

    /** @return what tells it from all other runs, also after it was renamed */
    public String id() {
        return folder.id();
    }

    public synchronized RunRecord record() {
        return record;
    }

    public RunState state() {
        return record().state();
    }

    /** @return the epoch that reads the validation digits best, the last of equals; empty without any */
    public Optional<Curve.Epoch> best() {
        return curve().snapshot().epochs().stream()
                .filter(epoch -> !Double.isNaN(epoch.accuracy()))
                .max(Comparator.comparingDouble(Curve.Epoch::accuracy).thenComparingInt(Curve.Epoch::epoch));
    }

    /** @return its model file; there is one when something was learned */
    public Optional<Path> model() {
        return Optional.of(folder.model()).filter(Files::isRegularFile);
    }

    /** Reads it from disk the first time. */
    public synchronized Curve curve() {
        Curve known = curve;
        if (known == null) {
            known = read();
            curve = known;
        }
        return known;
    }

    private Curve read() {
        try {
            return folder.curve().read();
        } catch (IOException e) {
            LOG.warn("The curve of {} cannot be read", folder.path(), e);
            return new Curve();
        }
    }

    public synchronized void rename(String name) throws IOException {
        keep(record.withName(name));
    }

    public synchronized void note(String note) throws IOException {
        keep(record.withNote(note));
    }

    RunFolder folder() {
        return folder;
    }

    Optional<Checkpoint> checkpoint() throws IOException {
        return folder.checkpoint().read();
    }

    /** @return how its model read the test digits; none before that was found */
    public List<Score> scores() {
        RunState state = state();
        if (state instanceof RunState.Done done) {
            return done.scores();
        }
        return state instanceof RunState.Stopped stopped ? stopped.scores() : List.of();
    }

    /** What is on disk; another program may have changed it. */
    synchronized void found(RunRecord onDisk) {
        if (!onDisk.state().equals(record.state())) {
            curve = null;
        }
        record = onDisk;
    }

    synchronized void learnsFrom(DataOrigin origin) throws IOException {
        keep(record.withOrigin(origin));
    }

    /**
     * Where the disk is full, the state on disk lags behind: the run is then found as broken off, from where it goes on.
     *
     * @throws IllegalStateException when that state cannot come next
     */
    synchronized void become(RunState next) {
        if (!record.state().canBecome(next)) {
            throw new IllegalStateException("A run that is " + record.state() + " cannot become " + next);
        }
        record = record.withState(next);
        try {
            folder.write(record);
        } catch (IOException e) {
            LOG.warn("The state of {} cannot be written", folder.path(), e);
        }
    }

    /** Takes up the curve where the run goes on; what came after that step is learned anew. */
    synchronized CurveLog recordAfter(long step) throws IOException {
        CurveLog log = folder.curve().goOnAfter(step);
        curve = folder.curve().read();
        return log;
    }

    private void keep(RunRecord changed) throws IOException {
        folder.write(changed);
        record = changed;
    }
}
