package dev.inkling.ui;

import dev.inkling.ink.Ink;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.platform.AppFolders;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.Engine;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the window is made of and does not make itself.
 *
 * @param model opens the model; takes about a second and is called on a thread of its own. The message of what it
 *     throws is for the user.
 * @param engine trains; called on a thread of its own
 * @param mnist where to look for the data set
 */
public record Parts(
        Callable<? extends Recognizer> model,
        Function<Ink, Raster> rasterizer,
        Supplier<Engine> engine,
        MnistFolder mnist,
        AppFolders folders) {}
