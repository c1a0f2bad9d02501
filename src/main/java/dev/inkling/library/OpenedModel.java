package dev.inkling.library;

import dev.inkling.platform.Message;
import dev.inkling.training.Model;
import org.jspecify.annotations.Nullable;

/**
 * A model that is ready to read.
 *
 * @param name in the library
 * @param problem why it is not the one that was asked for, for the user; null when it is
 */
public record OpenedModel(String name, Model model, @Nullable Message problem) {}
