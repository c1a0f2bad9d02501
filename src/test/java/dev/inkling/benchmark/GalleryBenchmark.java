package dev.inkling.benchmark;

import dev.inkling.ui.evaluate.MeasuredGallery;
import javafx.application.Application;

/** How long a frame takes while the evaluation's gallery scrolls. */
public final class GalleryBenchmark {

    private GalleryBenchmark() {}

    public static void main(String[] args) {
        System.setProperty("prism.dirtyopts", "false"); // as the program does
        Application.launch(MeasuredGallery.class, args);
    }
}
