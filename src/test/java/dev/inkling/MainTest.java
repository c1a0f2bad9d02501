package dev.inkling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The program in a process of its own. */
class MainTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aHomeThatJavaCannotNameIsSaidInOneLine() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=/home/张 伟", "-cp", System.getProperty("java.class.path"), "dev.inkling.Main", "--version"));
        command.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("LC_"));
        command.environment().put("LC_ALL", "C");
        command.redirectErrorStream(true);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), said);
        assertTrue(said.startsWith("inkling: Java cannot name"), said);
        assertEquals(1, said.lines().count(), said);
    }
}
