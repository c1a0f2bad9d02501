package dev.inkling.library;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.platform.WholeFile;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunRecord;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Engine;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.ModelDescription;
import dev.inkling.training.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The models the user has kept, one zip each in one folder, and the bundled one. A model is called as its file is, so
 * that the two cannot drift apart. Two programs may share the folder: names are taken atomically, and a model that is
 * gone meanwhile is a {@link NoSuchFileException}. Any thread may call; every call touches the disk.
 */
public final class ModelLibrary implements AutoCloseable {

    /** The name of the bundled model; no file can be called so. */
    public static final String BUNDLED = "";

    private final ModelFolder folder;
    private final RunModels runs;
    private volatile boolean deletedRun;
    private final Supplier<Engine> engine;
    private final Content bundled;
    private final ReadModels readModels = new ReadModels();

    private record Candidate(String name, String title, Path file, @Nullable RunRecord run) {}

    /** Opens a model file. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * @param folder made when the first model is kept
     * @param runs whose models are in the library too
     * @param bundled the file of the bundled model
     */
    public ModelLibrary(Path folder, RunStore runs, Supplier<Engine> engine, Content bundled) {
        this.folder = new ModelFolder(folder);
        this.runs = new RunModels(runs);
        this.engine = engine;
        this.bundled = bundled;
    }

    /**
     * Reads every file to its end and checks that a network can be made of it which reads any raster, but makes none: that
     * needs no native code and a few hundredths of a second each, on all processors; the next time, nothing but a look at the
     * files that have not changed. A file that is no model is in the list, with what is wrong with it.
     *
     * @return the bundled model, then the others, the newest first
     * @throws IOException when the folder cannot be read
     */
    public List<StoredModel> list() throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        folder.files().forEach((name, file) -> candidates.add(new Candidate(name, name, file, null)));
        for (Run run : runs.all()) {
            RunRecord record = run.record();
            run.model().ifPresent(file -> candidates.add(new Candidate(RunModels.name(run), record.name(), file, record)));
        }
        readModels.keepOnly(candidates.stream().map(Candidate::file).toList());
        List<StoredModel> models = new ArrayList<>();
        candidates.parallelStream().map(this::describe).toList().forEach(model -> model.ifPresent(models::add));
        models.sort(Comparator.comparing(ModelLibrary::created).reversed().thenComparing(StoredModel::name));
        describe(BUNDLED, BUNDLED, null, () -> description(BUNDLED, bundled)).ifPresent(model -> models.add(0, model));
        return models;
    }

    private Optional<StoredModel> describe(Candidate candidate) {
        return describe(candidate.name, candidate.title, candidate.run, () -> readModels.ask(
                candidate.file, () -> description(candidate.name, () -> ModelFolder.open(candidate.file))));
    }

    private ModelDescription description(String name, Content file) throws IOException, InvalidModelException {
        try (InputStream content = file.open()) {
            return engine.get().describe(content, fileName(name));
        }
    }

    /** Whatever is wrong with one file, the others are still to be seen. */
    private static Optional<StoredModel> describe(
            String name, String title, @Nullable RunRecord run, ReadModels.Reader reader) {
        try {
            return Optional.of(new StoredModel(name, title, reader.read(), run, null));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | InvalidModelException | RuntimeException e) {
            return Optional.of(new StoredModel(name, title, null, run, Reason.of(e)));
        }
    }

    private static String created(StoredModel model) {
        return model.isDamaged() ? "" : model.provenance().created();
    }

    /** Loads a model; the caller closes it. */
    public Model open(String name) throws IOException, InvalidModelException {
        try (InputStream content = content(name)) {
            return engine.get().load(content, fileName(name));
        }
    }

    /**
     * Loads the model that was in use, or the bundled one when that cannot be had, for whatever reason.
     *
     * @param name null for the bundled model
     */
    public OpenedModel openOrBundled(@Nullable String name) throws IOException, InvalidModelException {
        if (name == null || name.equals(BUNDLED)) {
            return new OpenedModel(BUNDLED, open(BUNDLED), null);
        }
        try {
            return new OpenedModel(name, open(name), null);
        } catch (IOException | InvalidModelException | RuntimeException | OutOfMemoryError e) {
            return new OpenedModel(BUNDLED, open(BUNDLED), Reason.of(e));
        }
    }

    /**
     * Keeps a model.
     *
     * @param wish what it shall be called
     * @return what it is called: without what a file name cannot have, with a number when there was one of that name
     */
    public String add(Model model, String wish) throws IOException {
        return add(model, wish, model.provenance());
    }

    /** As {@link #add(Model, String)}, with a provenance that says more than the model's own, such as a test result. */
    public String add(Model model, String wish, Provenance provenance) throws IOException {
        return folder.place(wish, file -> model.save(file, provenance));
    }

    /** @return what a model can be called that somebody wants to call so: a file name on every system */
    public static String fittingName(String wish) {
        return ModelName.of(wish);
    }

    /**
     * @return what it is called now
     * @throws FileAlreadyExistsException when another model has that name
     */
    public String rename(String name, String wish) throws IOException {
        refuseBundled(name);
        if (RunModels.isOne(name)) {
            runs.find(name).rename(wish);
            return name;
        }
        return folder.rename(name, wish);
    }

    /** Of a run's model, the run. {@link #undoDelete()} brings it back, until the next is deleted. */
    public void delete(String name) throws IOException {
        refuseBundled(name);
        deletedRun = RunModels.isOne(name);
        if (deletedRun) {
            runs.delete(name);
        } else {
            folder.delete(name);
        }
    }

    /** @return what the model that came back is called */
    public String undoDelete() throws IOException {
        return deletedRun ? runs.undoDelete() : folder.undoDelete();
    }

    /** @param target replaced when it exists, by a whole file or not at all */
    public void exportTo(String name, Path target) throws IOException {
        try (InputStream content = content(name)) {
            WholeFile.write(target, content::transferTo);
        }
    }

    /**
     * Keeps a model from elsewhere. The file is read and checked as any model is, and written anew: nothing of a
     * stranger's file comes into the library but its network, its numbers and its provenance.
     *
     * @param wish what it shall be called
     * @return what it is called
     */
    public String importFrom(Path source, String wish) throws IOException, InvalidModelException {
        String fileName = source.getFileName().toString();
        try (InputStream content = Files.newInputStream(source);
                Model model = engine.get().load(content, fileName)) {
            return add(model, wish);
        }
    }

    /** Ends what could be undone. */
    @Override
    public void close() throws IOException {
        folder.emptyWastebasket();
    }

    private InputStream content(String name) throws IOException {
        if (RunModels.isOne(name)) {
            return open(runs.find(name));
        }
        return name.equals(BUNDLED) ? bundled.open() : folder.open(name);
    }

    private static InputStream open(Run run) throws IOException {
        return Files.newInputStream(run.model().orElseThrow(() -> new NoSuchFileException(run.id())));
    }

    /** @return the part of a model's name that a file or folder bears */
    public static String fileNameIn(String name) {
        return RunModels.isOne(name) ? RunModels.id(name) : name;
    }

    /** @return what the model of a run is called here */
    public static String nameOf(Run run) {
        return RunModels.name(run);
    }

    private static String fileName(String name) {
        return (name.equals(BUNDLED) ? "bundled" : name) + ModelFolder.ENDING;
    }

    private static void refuseBundled(String name) throws IOException {
        if (name.equals(BUNDLED)) {
            throw new ExplainedIOException(Message.of("library.bundled.stays"));
        }
    }
}
