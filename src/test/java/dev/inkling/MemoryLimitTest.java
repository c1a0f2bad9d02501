package dev.inkling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.mnist.SmallMnist;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, because the limit is set once. */
class MemoryLimitTest {

    @TempDir
    private Path folder;

    @Test
    void tooLittleMemoryIsAnErrorInOneLine() throws Exception {
        SmallMnist.in(folder, 200, 10);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=100m",
                        "-Duser.home=" + folder,
                        "-classpath", System.getProperty("java.class.path"),
                        "dev.inkling.Main",
                        "train", "--data", folder.toString(), "--epochs", "1", "--out", folder.resolve("model.zip").toString())
                .start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), errors);
        List<String> ours = errors.lines().filter(line -> line.startsWith("inkling: ")).toList();
        assertEquals(1, ours.size(), errors);
        assertTrue(ours.get(0).contains("memory"), errors);
        assertTrue(Files.notExists(folder.resolve("model.zip")));
    }
}
