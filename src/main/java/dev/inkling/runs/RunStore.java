package dev.inkling.runs;

import dev.inkling.data.sources.WeightedSource;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.FileTree;
import dev.inkling.platform.Message;
import dev.inkling.platform.Wastebasket;
import dev.inkling.training.Model;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All runs, a folder each in one folder. Programs that run at once share it: whoever works on a run holds its lock. Any thread
 * may call; every call touches the disk.
 */
public final class RunStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final Path folder;
    private final Wastebasket wastebasket;
    private final RunLocks locks = new RunLocks();
    /** By id: a run is one object, whoever lists it, so that its curve is seen growing. */
    private final Map<String, Run> known = new ConcurrentHashMap<>();

    /**
     * What a run begins with.
     *
     * @param start the model whose weights it begins with; null for random weights
     * @param startName what the user calls that model; null without one
     */
    public record Order(
            String name, TrainingPlan plan, List<WeightedSource> sources, @Nullable Model start, @Nullable String startName) {

        public Order named(String other) {
            return new Order(other, plan, sources, start, startName);
        }
    }

    /** @param folder made when the first run is */
    public RunStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        wastebasket = new Wastebasket(this.folder.resolve("deleted"));
    }

    /**
     * @return the newest first; what cannot be read as a run is left alone and logged
     * @throws IOException when the folder cannot be read
     */
    public List<Run> list() throws IOException {
        List<Run> runs = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path path : folders) {
                open(path).ifPresent(runs::add);
            }
        } catch (NoSuchFileException e) {
            // There was none yet.
        }
        runs.sort(Comparator.comparing((Run run) -> run.record().created()).thenComparing(Run::id).reversed());
        return runs;
    }

    /** @return the wish with the smallest number that no run is called so with yet */
    public String freeName(String wish) throws IOException {
        Set<String> taken = list().stream().map(run -> run.record().name()).collect(Collectors.toSet());
        return IntStream.iterate(1, count -> count + 1)
                .mapToObj(count -> wish + " " + count)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Run> find(String id) {
        Path path = folder.resolve(id).normalize();
        return folder.equals(path.getParent()) ? open(path) : Optional.empty();
    }

    private synchronized Optional<Run> open(Path path) {
        RunFolder found = new RunFolder(path);
        try {
            Run run = known.get(found.id());
            if (run == null || !locks.isHeld(found.lock())) {
                RunRecord record = found.read();
                RunRecord now = locks.isFree(found.lock()) ? orphaned(record) : record;
                run = known.computeIfAbsent(found.id(), id -> new Run(found, now));
                run.found(now);
            }
            return Optional.of(run);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} is no run that can be read", path, e);
            return Optional.empty();
        }
    }

    /** @return how a run stands that nobody works on */
    private static RunRecord orphaned(RunRecord record) {
        RunState state = record.state();
        if (!state.isLive()) {
            return record;
        }
        return record.withState(state instanceof RunState.Testing testing
                ? testing.brokenOff()
                : new RunState.BrokenOff(state.epochs(), false));
    }

    /** @return a run that waits for its {@link Trainer} */
    public Run create(Order order) throws IOException {
        RunFolder made = new RunFolder(newFolder(order.plan().network().id()));
        RunRecord record = new RunRecord(
                order.name(), "", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), order.plan(), order.sources(), null,
                order.startName(), new RunState.Waiting());
        try {
            if (order.start() != null) {
                order.start().save(made.start());
            }
            made.write(record);
        } catch (IOException e) {
            FileTree.delete(made.path());
            throw e;
        }
        Run run = new Run(made, record);
        known.put(run.id(), run);
        return run;
    }

    private Path newFolder(String network) throws IOException {
        Files.createDirectories(folder);
        String id = ID.format(LocalDateTime.now()) + "-" + network;
        for (int count = 1; ; count++) {
            try {
                return Files.createDirectory(folder.resolve(count == 1 ? id : id + "-" + count));
            } catch (FileAlreadyExistsException e) {
                // Another program began one in the same second.
            }
        }
    }

    /**
     * Nobody else works on the run until the claim is closed or the program ends, however it ends. It stands where whoever
     * worked on it last has left it.
     *
     * @throws ExplainedIOException when another program does
     */
    synchronized RunLocks.Claim claim(Run run) throws IOException {
        RunLocks.Claim claim = locks.claim(run.folder().lock())
                .orElseThrow(() -> new ExplainedIOException(Message.of("run.claimed", run.record().name())));
        try {
            run.found(orphaned(run.folder().read()));
            return claim;
        } catch (IOException e) {
            claim.close();
            throw e;
        }
    }

    /** {@link #undoDelete()} brings it back, until the next is deleted. */
    public void delete(Run run) throws IOException {
        RunLocks.Claim claim = claim(run);
        claim.close();
        wastebasket.take(run.folder().path());
        known.remove(run.id());
    }

    public Run undoDelete() throws IOException {
        Path original = wastebasket.original().orElseThrow(() -> new NoSuchFileException(folder.toString()));
        wastebasket.giveBack(original);
        return open(original).orElseThrow(() -> new NoSuchFileException(original.toString()));
    }

    /** Of a run that never began. */
    public void discard(Run run) {
        try {
            FileTree.delete(run.folder().path());
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", run.folder().path(), e);
        }
    }

    /** Ends what could be undone. */
    @Override
    public void close() throws IOException {
        wastebasket.empty();
    }
}
