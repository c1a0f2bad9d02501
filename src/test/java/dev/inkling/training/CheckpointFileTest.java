package dev.inkling.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkling.data.DataOrigin;
import dev.inkling.data.Split;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    @TempDir
    private Path folder;

    private Path path;
    private CheckpointFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("张 伟").resolve("run.checkpoint");
        file = new CheckpointFile(path);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertTrue(file.read().isEmpty());
        file.write(checkpoint(null));
        file.write(checkpoint(0.5));
        Checkpoint read = file.read().orElseThrow();
        assertEquals(TrainingPlan.of(Network.DEEP), read.header().plan());
        assertEquals(new DataOrigin("MNIST", Map.of("a", "b")), read.header().origin());
        assertEquals(0.5, read.header().bestAccuracy());
        assertArrayEquals(new float[] {1, 2}, read.weights());
        assertArrayEquals(new float[] {7, Float.MIN_VALUE}, read.secondMoment());
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertEquals(1, files.count(), "nothing unfinished is left");
        }
        file.delete();
        assertTrue(file.read().isEmpty());
    }

    @Test
    void theAverageOfTheWeightsIsKeptWhereThePlanHasOne() throws IOException {
        TrainingPlan plan = TrainingPlan.of(Network.DEEP);
        DataOrigin origin = new DataOrigin("MNIST", Map.of());
        file.write(checkpoint(plan.withAveraging(0.99), origin, null));
        assertArrayEquals(new float[] {9, 10}, file.read().orElseThrow().average());
        file.write(checkpoint(plan, origin, null));
        assertArrayEquals(new float[] {1, 2}, file.read().orElseThrow().average());
    }

    @Test
    void theSplitAndTheCorrectionsAreKept() throws IOException {
        for (Split split : Split.values()) {
            TrainingPlan plan = TrainingPlan.of(Network.SEED).withSplit(split);
            DataOrigin origin = new DataOrigin("MNIST", Map.of(), List.of("training: transposed"), List.of());
            file.write(checkpoint(plan, origin, 0.5));
            assertEquals(plan, file.read().orElseThrow().header().plan());
            assertEquals(origin, file.read().orElseThrow().header().origin());
        }
    }

    /** What was written down before there was a choice. */
    @Test
    void aPlanThatNamesNoSplitHeldTheLastDigitsBack() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode old = json.valueToTree(TrainingPlan.of(Network.DEEP));
        old.remove("split");
        assertEquals(
                TrainingPlan.of(Network.DEEP).withSplit(Split.TAIL), json.treeToValue(old, TrainingPlan.class));
        assertEquals(
                "{\"name\":\"MNIST\",\"checksums\":{}}", json.writeValueAsString(new DataOrigin("MNIST", Map.of())));
        assertEquals(
                new DataOrigin("MNIST", Map.of()),
                json.readValue("{\"name\":\"MNIST\",\"checksums\":{}}", DataOrigin.class));
    }

    @Test
    void anyPartThatIsMissingIsNoticed() throws IOException {
        file.write(checkpoint(0.5));
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(path, Arrays.copyOf(whole, length));
            IOException failure = assertThrows(IOException.class, file::read);
            assertTrue(failure.getMessage().contains(path.toString()), failure.getMessage());
        }
    }

    @Test
    void anyByteThatWasChangedIsNoticed() throws IOException {
        file.write(checkpoint(0.5));
        byte[] whole = Files.readAllBytes(path);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x40;
            Files.write(path, changed);
            assertThrows(IOException.class, file::read, "byte " + i);
        }
    }

    @Test
    void aClaimOfManyWeightsTakesNoMemory() throws IOException {
        file.write(checkpoint(0.5));
        ByteBuffer whole = ByteBuffer.wrap(Files.readAllBytes(path));
        int weights = 2 * Integer.BYTES + whole.getInt(Integer.BYTES);
        for (int claim : new int[] {Integer.MAX_VALUE, 40_000_000, 3, -1}) {
            Files.write(path, whole.putInt(weights, claim).array());
            assertEquals(
                    path + " is damaged: it is cut off",
                    assertThrows(IOException.class, file::read).getMessage());
        }
    }

    private static Checkpoint checkpoint(Double accuracy) {
        return checkpoint(TrainingPlan.of(Network.DEEP), new DataOrigin("MNIST", Map.of("a", "b")), accuracy);
    }

    private static Checkpoint checkpoint(TrainingPlan plan, DataOrigin origin, Double accuracy) {
        return new Checkpoint(
                new Checkpoint.Header(plan, origin, 10, 100, 10, 2, 7, 2.5, 0.7, 50, 1.5, 0.3, 1, accuracy, 1),
                new float[] {1, 2}, new float[] {3, 4}, new float[] {5, 6}, new float[] {7, Float.MIN_VALUE},
                plan.regularization().averaging() > 0 ? new float[] {9, 10} : new float[] {1, 2});
    }
}
