package dev.inkling.ui.train;

import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.recognition.Recognizer;
import dev.inkling.runs.Run;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** Remembers what is to read. */
final class TakenModels implements ModelInUse {

    /** The last is in use. */
    final List<Run> taken = new ArrayList<>();
    /** Null while the model in use reads. */
    Recognizer peeking;

    void use(Run run) {
        taken.add(run);
    }

    @Override
    public Model open() throws IOException, InvalidModelException {
        if (taken.isEmpty()) {
            throw new NoSuchFileException("no model is in use");
        }
        return open(taken.get(taken.size() - 1));
    }

    /** The caller closes it. */
    static Model open(Run run) throws IOException, InvalidModelException {
        try (InputStream file = Files.newInputStream(run.model().orElseThrow())) {
            return new Dl4jEngine(1).load(file, "model.zip");
        }
    }

    @Override
    public void peek(Recognizer inTraining) {
        peeking = inTraining;
    }

    @Override
    public void endPeek() {
        peeking = null;
    }
}
