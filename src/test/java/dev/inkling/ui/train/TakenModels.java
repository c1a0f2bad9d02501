package dev.inkling.ui.train;

import dev.inkling.recognition.Recognizer;
import dev.inkling.training.Model;
import java.util.ArrayList;
import java.util.List;

/** Remembers what is to read. */
final class TakenModels implements Reading {

    final List<Model> taken = new ArrayList<>();
    /** Null while the model in use reads. */
    Recognizer peeking;
    int peeks;

    @Override
    public void use(Model model, double testAccuracy) {
        taken.add(model);
    }

    @Override
    public void peek(Recognizer inTraining) {
        peeking = inTraining;
        peeks++;
    }

    @Override
    public void endPeek() {
        peeking = null;
    }
}
