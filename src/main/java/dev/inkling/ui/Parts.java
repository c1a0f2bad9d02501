package dev.inkling.ui;

import dev.inkling.ink.Ink;
import dev.inkling.platform.AppFolders;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Recognizer;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * What the window is made of and does not make itself.
 *
 * @param model opens the model; takes about a second and is called on a thread of its own. The message of what it
 *     throws is for the user.
 */
public record Parts(Callable<? extends Recognizer> model, Function<Ink, Raster> rasterizer, AppFolders folders) {}
