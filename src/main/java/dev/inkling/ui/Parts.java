package dev.inkling.ui;

import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.ink.Ink;
import dev.inkling.library.ModelLibrary;
import dev.inkling.platform.AppFolders;
import dev.inkling.raster.Raster;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Engine;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the window is made of and does not make itself.
 *
 * @param library the models; opening one takes up to a second and is done on a thread of its own
 * @param runs all training runs
 * @param engine trains; called on a thread of its own
 * @param mnist where to look for the data set
 * @param opened a drawing, a picture or a model (.zip) to begin with; null for none
 */
public record Parts(
        ModelLibrary library,
        RunStore runs,
        Function<Ink, Raster> rasterizer,
        Supplier<Engine> engine,
        MnistFolder mnist,
        AppFolders folders,
        @Nullable Path opened) {}
