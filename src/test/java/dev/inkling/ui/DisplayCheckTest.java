package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {

    private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

    @Test
    void withoutADisplayItPointsToTheCommandLine() {
        String problem = new DisplayCheck(Map.of(), Set.of()).find().orElseThrow();
        assertTrue(problem.contains("DISPLAY") && problem.contains("inkling recognize"), problem);
        assertFalse(problem.contains("\n"));
    }

    @Test
    void aMissingLibraryIsNamedWithItsPackage() {
        String problem = new DisplayCheck(DISPLAY, Set.of("libXtst.so.6")).find().orElseThrow();
        assertTrue(problem.contains("libgtk-3.so.0") && problem.contains("apt install libgtk-3-0"), problem);
        assertFalse(problem.contains("libxtst6"), problem);
    }

    @Test
    void withEverythingThereIsNoProblem() {
        assertEquals(Optional.empty(), new DisplayCheck(DISPLAY, Set.of("libgtk-3.so.0", "libXtst.so.6")).find());
    }

    @Test
    void whenTheLinkerCannotBeAskedItTries() {
        assertEquals(Optional.empty(), new DisplayCheck(DISPLAY, Set.of()).find());
    }
}
