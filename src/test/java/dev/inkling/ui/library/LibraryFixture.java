package dev.inkling.ui.library;

import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.library.ModelLibrary;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Model;
import dev.inkling.training.Provenance;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real library, and a program that writes down what it is told of it. */
final class LibraryFixture implements LibraryChoices {

    final List<String> told = new ArrayList<>();
    String calledInUse = "";

    static ModelLibrary library(Path folder) {
        return new ModelLibrary(folder, new RunStore(folder.resolve("runs")), () -> new Dl4jEngine(1), LibraryFixture::bundled);
    }

    /** Keeps copies of the bundled model. */
    static void keep(ModelLibrary library, String... names) throws Exception {
        try (Model model = library.open(ModelLibrary.BUNDLED)) {
            for (String name : names) {
                library.add(model, name);
            }
        }
    }

    static Provenance provenance(ModelLibrary library) throws Exception {
        try (Model model = library.open(ModelLibrary.BUNDLED)) {
            return model.provenance();
        }
    }

    private static InputStream bundled() {
        return LibraryFixture.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip");
    }

    @Override
    public void use(Model loaded, String name) {
        told.add("use " + name + " " + loaded.provenance().network());
        loaded.close();
    }

    @Override
    public void inUseRenamed(String name) {
        told.add("renamed " + name);
    }

    @Override
    public void inUseCalled(String title) {
        calledInUse = title;
    }

    @Override
    public void trainFurther(Model loaded, String name) {
        told.add("train " + name + " " + loaded.provenance().network());
        loaded.close();
    }
}
