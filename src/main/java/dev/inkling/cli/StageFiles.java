package dev.inkling.cli;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.raster.picture.GreyPicture;
import dev.inkling.raster.picture.Stages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes what the reading of a picture makes of it, step by step, into a folder: NAME-1-picture.png and so on. */
final class StageFiles implements Stages {

    private final Path folder;
    private final String name;
    private int count;

    /** @param picture whose file's name those of the stages begin with */
    StageFiles(Path folder, Path picture) {
        this.folder = folder;
        name = picture.getFileName().toString();
    }

    /** @throws UncheckedIOException when it cannot be written */
    @Override
    public void stage(String stage, GreyPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                image.getRaster().setSample(x, y, 0, Math.round(255 * Math.max(0, Math.min(1, picture.at(x, y)))));
            }
        }
        Path file = folder.resolve(name + "-" + ++count + "-" + stage + ".png");
        try {
            Files.createDirectories(folder);
            if (!ImageIO.write(image, "png", file.toFile())) {
                throw new ExplainedIOException(Message.of("picture.no-png"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
