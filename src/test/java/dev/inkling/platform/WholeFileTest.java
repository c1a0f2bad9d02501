package dev.inkling.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void aFailureLeavesWhatWasThereAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "before");
        assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("disk full");
        }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void whatAKillLeftIsSweptUpAndWhatOthersWriteStays() throws IOException {
        long nobody = Stream.iterate(4_000_000L, pid -> pid + 1)
                .filter(pid -> ProcessHandle.of(pid).isEmpty())
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve(".inkling-" + nobody + "-1.part"), "half");
        Path living = Files.writeString(
                folder.resolve(".inkling-" + ProcessHandle.current().pid() + "-999999.part"), "being written");
        Path file = folder.resolve("a");
        WholeFile.write(file, out -> out.write('a'));
        assertEquals("a", Files.readString(file));
        assertEquals(Set.of(living, file), Set.copyOf(files()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
