package dev.inkling;

import dev.inkling.platform.AppFolders;
import dev.inkling.ui.InklingApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What most people do first, in one run: the window with a digit drawn, then a picture read and a network trained from a terminal.
 * Packaging runs it and keeps which classes were loaded, so that the installed program loads them faster. The user's folders are
 * to be empty ones.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param args the path of a picture */
    public static void main(String[] args) throws IOException {
        System.setProperty(InklingApplication.REHEARSED, "true");
        AppFolders folders = AppFolders.ofThisUser();
        Path model = Files.createTempFile("rehearsal", ".zip");
        int status;
        try {
            int window = Main.run(new String[0], folders);
            int reading = Main.run(new String[] {"recognize", "--json", args[0]}, folders);
            int training = Main.run(
                    new String[] {"train", "--source=strokes", "--limit=6400", "--epochs=2", "--network=seed", "--out=" + model},
                    folders);
            status = window + reading + training;
        } finally {
            Files.deleteIfExists(model);
        }
        System.exit(status);
    }
}
