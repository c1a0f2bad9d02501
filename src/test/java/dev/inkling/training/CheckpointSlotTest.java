package dev.inkling.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointSlotTest {

    @TempDir
    private Path folder;

    @Test
    void programsThatRunAtOnceHaveOneEach() throws IOException {
        try (CheckpointSlot first = CheckpointSlot.claim(folder.resolve("张 伟"));
                CheckpointSlot second = CheckpointSlot.claim(folder.resolve("张 伟"))) {
            assertEquals("training.checkpoint", first.file().getFileName().toString());
            assertEquals("training-2.checkpoint", second.file().getFileName().toString());
        }
    }

    @Test
    void theNextProgramFindsWhatOneThatEndedLeft() throws IOException {
        CheckpointSlot.claim(folder).close();
        try (CheckpointSlot next = CheckpointSlot.claim(folder)) {
            assertEquals("training.checkpoint", next.file().getFileName().toString());
        }
    }

    @Test
    void whereNothingCanBeWrittenThereIsStillAPlace() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("a file"), "");
        try (CheckpointSlot slot = CheckpointSlot.claim(inTheWay)) {
            assertEquals(inTheWay.resolve("training.checkpoint"), slot.file());
        }
    }
}
