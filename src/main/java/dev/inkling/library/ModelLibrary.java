package dev.inkling.library;

import dev.inkling.platform.Reason;
import dev.inkling.training.Engine;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The models the user has kept, one zip each in one folder, and the bundled one. A model is called as its file is, so
 * that the two cannot drift apart. Two programs may share the folder: names are taken atomically, and a model that is
 * gone meanwhile is a {@link NoSuchFileException}. Any thread may call; every call touches the disk.
 */
public final class ModelLibrary implements AutoCloseable {

    /** The name of the bundled model; no file can be called so. */
    public static final String BUNDLED = "";

    private final ModelFolder folder;
    private final Supplier<Engine> engine;
    private final Content bundled;

    /** Opens a model file. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * @param folder made when the first model is kept
     * @param bundled the file of the bundled model
     */
    public ModelLibrary(Path folder, Supplier<Engine> engine, Content bundled) {
        this.folder = new ModelFolder(folder);
        this.engine = engine;
        this.bundled = bundled;
    }

    /**
     * Reads every file to its end, so that damage shows, but loads no native code. A damaged file is in the list, with
     * what is wrong with it.
     *
     * @return the bundled model, then the others, the newest first
     * @throws IOException when the folder cannot be read
     */
    public List<StoredModel> list() throws IOException {
        List<StoredModel> models = new ArrayList<>();
        for (String name : folder.names()) {
            describe(name).ifPresent(models::add);
        }
        models.sort(Comparator.comparing(ModelLibrary::created).reversed().thenComparing(StoredModel::name));
        describe(BUNDLED).ifPresent(model -> models.add(0, model));
        return models;
    }

    private Optional<StoredModel> describe(String name) {
        try (InputStream content = content(name)) {
            return Optional.of(new StoredModel(name, engine.get().provenance(content, inMessages(name)), null));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | InvalidModelException e) {
            return Optional.of(new StoredModel(name, null, Reason.of(e).toString()));
        }
    }

    private static String created(StoredModel model) {
        return model.isDamaged() ? "" : model.provenance().created();
    }

    /** Loads a model; the caller closes it. */
    public Model open(String name) throws IOException, InvalidModelException {
        try (InputStream content = content(name)) {
            return engine.get().load(content, inMessages(name));
        }
    }

    /**
     * Loads the model that was in use, or the bundled one when that is gone or damaged.
     *
     * @param name null for the bundled model
     */
    public OpenedModel openOrBundled(String name) throws IOException, InvalidModelException {
        if (name == null || name.equals(BUNDLED)) {
            return new OpenedModel(BUNDLED, open(BUNDLED), null);
        }
        try {
            return new OpenedModel(name, open(name), null);
        } catch (IOException | InvalidModelException e) {
            return new OpenedModel(BUNDLED, open(BUNDLED), Reason.of(e).toString());
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

    /**
     * @return what it is called now
     * @throws FileAlreadyExistsException when another model has that name
     */
    public String rename(String name, String wish) throws IOException {
        refuseBundled(name);
        return folder.rename(name, wish);
    }

    /** {@link #undoDelete()} brings it back, until the next is deleted. */
    public void delete(String name) throws IOException {
        refuseBundled(name);
        folder.delete(name);
    }

    /** @return what the model that came back is called */
    public String undoDelete() throws IOException {
        return folder.undoDelete();
    }

    /** @param target replaced when it exists, by a whole file or not at all */
    public void exportTo(String name, Path target) throws IOException {
        Path place = target.toAbsolutePath();
        long process = ProcessHandle.current().pid();
        Path unfinished = place.resolveSibling("." + place.getFileName() + "." + process + ".part");
        try (InputStream content = content(name)) {
            Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Keeps a model from elsewhere. The file is read and checked as any model is, and written anew: nothing of a
     * stranger's file comes into the library but its network, its numbers and its provenance.
     *
     * @return what it is called
     */
    public String importFrom(Path source) throws IOException, InvalidModelException {
        String fileName = source.getFileName().toString();
        try (InputStream content = Files.newInputStream(source);
                Model model = engine.get().load(content, fileName)) {
            return add(model, fileName);
        }
    }

    /** Ends what could be undone. */
    @Override
    public void close() throws IOException {
        folder.emptyWastebasket();
    }

    private InputStream content(String name) throws IOException {
        return name.equals(BUNDLED) ? bundled.open() : Files.newInputStream(folder.file(name));
    }

    private static String inMessages(String name) {
        return name.equals(BUNDLED) ? "The bundled model" : name + ModelFolder.ENDING;
    }

    private static void refuseBundled(String name) throws IOException {
        if (name.equals(BUNDLED)) {
            throw new FileSystemException("The bundled model", null, "it is part of the program and stays as it is");
        }
    }
}
