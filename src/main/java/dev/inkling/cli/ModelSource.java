package dev.inkling.cli;

import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import java.io.IOException;

/** Where a model comes from; opening it takes about a second. */
@FunctionalInterface
public interface ModelSource {

    Model open() throws IOException, InvalidModelException;
}
