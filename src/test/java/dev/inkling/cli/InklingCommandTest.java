package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InklingCommandTest {

    private CommandLineRun inkling;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        inkling = new CommandLineRun(folder);
    }

    @Test
    void help() {
        assertEquals(0, inkling.run("--help"));
        assertTrue(inkling.out().startsWith("Usage: inkling [-hV] COMMAND\n"), inkling.out());
        assertEquals("", inkling.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"recognize", "train", "evaluate"})
    void helpOfACommand(String command) {
        assertEquals(0, inkling.run(command, "--help"));
        assertTrue(inkling.out().startsWith("Usage: inkling " + command + " ["), inkling.out());
        assertFalse(inkling.out().contains("\u001b"), "no escape sequences");
    }

    @Test
    void version() {
        assertEquals(0, inkling.run("--version"));
        assertTrue(inkling.out().startsWith("inkling "), inkling.out());
    }

    @Test
    void noCommand() {
        assertEquals(2, inkling.run());
        assertEquals("inkling: A command is missing: recognize, train, learn or evaluate (see inkling --help)\n", inkling.err());
    }

    @Test
    void unknownCommand() {
        assertEquals(2, inkling.run("draw"));
        assertEquals("inkling: Unmatched argument at index 0: 'draw' (see inkling --help)\n", inkling.err());
    }
}
