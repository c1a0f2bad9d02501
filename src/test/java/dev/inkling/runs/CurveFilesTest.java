package dev.inkling.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CurveFilesTest {

    private static final Curve.Epoch FIRST = new Curve.Epoch(1, 2, 1.5, 0.5, 0.75, 1.25);
    private static final Curve.Epoch UNCHECKED = new Curve.Epoch(2, 4, 0.5, Double.NaN, Double.NaN, 2);

    @TempDir
    private Path folder;

    private CurveFiles write() throws IOException {
        CurveFiles files = new CurveFiles(folder);
        try (CurveLog log = files.goOnAfter(0)) {
            log.add(1, 2);
            log.add(2, 1);
            log.add(FIRST);
            log.add(3, 0.5);
            log.add(4, 0.25);
            log.add(UNCHECKED);
        }
        return files;
    }

    @Test
    void whatIsWrittenIsReadAndAnySpreadsheetCanReadItToo() throws IOException {
        Curve.Snapshot read = write().read().snapshot();
        assertArrayEquals(new long[] {1, 2, 3, 4}, read.steps());
        assertArrayEquals(new double[] {2, 1, 0.5, 0.25}, read.most());
        assertEquals(List.of(FIRST, UNCHECKED), read.epochs());
        assertEquals(
                List.of("step,loss", "1,2.0", "2,1.0", "3,0.5", "4,0.25"), Files.readAllLines(folder.resolve("curve.csv")));
        assertEquals(
                List.of("epoch,step,loss,validation_loss,validation_accuracy,seconds", "1,2,1.5,0.5,0.75,1.25", "2,4,0.5,,,2.0"),
                Files.readAllLines(folder.resolve("epochs.csv")));
    }

    @Test
    void withoutFilesItIsEmpty() throws IOException {
        assertEquals(0, new CurveFiles(folder).read().snapshot().buckets());
    }

    @Test
    void aLineThatAKillCutOffIsNoneAtWhateverCharacter() throws IOException {
        CurveFiles files = write();
        for (String name : new String[] {"curve.csv", "epochs.csv"}) {
            String whole = Files.readString(folder.resolve(name));
            for (int length = 0; length < whole.length(); length++) {
                Files.writeString(folder.resolve(name), whole.substring(0, length));
                int lines = Math.max(0, (int) whole.substring(0, length).chars().filter(c -> c == '\n').count() - 1);
                Curve.Snapshot read = files.read().snapshot();
                assertEquals(lines, name.equals("curve.csv") ? read.buckets() : read.epochs().size(), whole.substring(0, length));
            }
            Files.writeString(folder.resolve(name), whole);
        }
    }

    @Test
    void whatCameAfterTheCheckpointIsForgottenAndLearnedAnew() throws IOException {
        CurveFiles files = write();
        Files.writeString(folder.resolve("curve.csv"), Files.readString(folder.resolve("curve.csv")) + "5,0.1");
        try (CurveLog log = files.goOnAfter(3)) {
            log.add(4, 9);
        }
        Curve.Snapshot read = files.read().snapshot();
        assertArrayEquals(new long[] {1, 2, 3, 4}, read.steps());
        assertArrayEquals(new double[] {2, 1, 0.5, 9}, read.most());
        assertEquals(List.of(FIRST), read.epochs());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskCostsTheCurveAndNotTheRun() throws IOException {
        Path full = Path.of("/dev/full");
        try (CurveLog log = new CurveLog(full, full)) {
            log.add(1, 2);
            log.add(FIRST);
            log.add(3, 2);
            log.add(UNCHECKED);
        }
    }
}
