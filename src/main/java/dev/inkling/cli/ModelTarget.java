package dev.inkling.cli;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.platform.WholeFile;
import dev.inkling.training.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where a trained model goes, or is kept when it cannot go there any more. */
final class ModelTarget {

    /** More than any model takes. */
    private static final int ROOM = 2 << 20;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Path models;

    /** @param models the program's own folder of models */
    ModelTarget(Path file, Path models) {
        this.file = file;
        this.models = models;
    }

    /** Before an hour of training, not after it. */
    void tryOut() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new ExplainedIOException(Message.of("train.out.folder", file));
        }
        if (!Files.isDirectory(folder)) {
            throw new ExplainedIOException(Message.of("train.out.nowhere", file, folder));
        }
        WholeFile.tryOut(file, ROOM);
    }

    /** @throws IOException when it cannot be written; says where the model is instead */
    void write(Model model) throws IOException {
        try {
            model.save(file);
        } catch (IOException e) {
            Path instead = saveElsewhere(model, e);
            throw new ExplainedIOException(Message.of("train.out.instead", Reason.of(e), instead), e);
        }
    }

    private Path saveElsewhere(Model model, IOException reason) throws IOException {
        String name = model.provenance().network() + " " + TIME.format(Instant.now()) + ".zip";
        try {
            Files.createDirectories(models);
            return save(model, models.resolve(name));
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
        try {
            return save(model, Files.createTempDirectory("inkling").resolve(name));
        } catch (IOException e) {
            reason.addSuppressed(e);
            throw new ExplainedIOException(Message.of("train.out.lost", Reason.of(reason), Reason.of(e)), reason);
        }
    }

    private static Path save(Model model, Path file) throws IOException {
        model.save(file);
        return file;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
