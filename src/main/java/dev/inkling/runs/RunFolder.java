package dev.inkling.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.WholeFile;
import dev.inkling.training.CheckpointFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where all of a run is kept: {@code run.json}, {@code curve.csv} and {@code epochs.csv}, {@code checkpoint} while it can go
 * on, {@code start.zip} when it began with another model's weights, and {@code model.zip} once something was learned.
 */
final class RunFolder {

    private static final String RECORD = "run.json";
    private static final int MOST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path path;

    RunFolder(Path path) {
        this.path = path;
    }

    /** @return the name of the folder, which the run keeps whatever it is called */
    String id() {
        return path.getFileName().toString();
    }

    Path path() {
        return path;
    }

    Path model() {
        return path.resolve("model.zip");
    }

    Path start() {
        return path.resolve("start.zip");
    }

    Path lock() {
        return path.resolve("lock");
    }

    CheckpointFile checkpoint() {
        return new CheckpointFile(path.resolve("checkpoint"));
    }

    CurveFiles curve() {
        return new CurveFiles(path);
    }

    void write(RunRecord record) throws IOException {
        byte[] json = JSON.writeValueAsBytes(record);
        WholeFile.write(path.resolve(RECORD), out -> out.write(json));
    }

    /** @throws IOException also when what is there is not a run's */
    RunRecord read() throws IOException {
        Path file = path.resolve(RECORD);
        if (Files.size(file) > MOST_BYTES) {
            throw new ExplainedIOException(Message.of("run.damaged", file));
        }
        try {
            RunRecord record = JSON.readValue(Files.readAllBytes(file), RunRecord.class);
            if (record == null) {
                throw new ExplainedIOException(Message.of("run.damaged", file));
            }
            return record;
        } catch (JsonProcessingException e) {
            throw new ExplainedIOException(Message.of("run.damaged", file), e);
        }
    }
}
