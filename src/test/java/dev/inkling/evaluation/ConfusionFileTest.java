package dev.inkling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfusionFileTest {

    @TempDir
    Path folder;

    @Test
    void aLineADigit() throws Exception {
        int[][] confusion = new int[10][10];
        confusion[3][3] = 3;
        confusion[3][5] = 1;
        Path file = folder.resolve("confusion.csv");
        ConfusionFile.write(Evaluation.of(confusion), file);
        List<String> lines = Files.readAllLines(file);
        assertEquals("truth,read0,read1,read2,read3,read4,read5,read6,read7,read8,read9,precision,recall,f1", lines.get(0));
        assertEquals("3,0,0,0,3,0,1,0,0,0,0,1.0,0.75,0.8571428571428571", lines.get(4));
        assertEquals(11, lines.size());
    }
}
