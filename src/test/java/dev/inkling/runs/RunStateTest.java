package dev.inkling.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.evaluation.Score;
import dev.inkling.platform.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunStateTest {

    private static final List<Score> SCORES = List.of(new Score("MNIST", "0123abcd", 10_000, 9931), new Score("张 伟", "ef", 1, 0));

    private static final Map<String, RunState> STATES = Map.of(
            "waiting", new RunState.Waiting(),
            "reading data", new RunState.ReadingData(1),
            "learning", new RunState.Learning(2),
            "paused", new RunState.Paused(3),
            "testing", new RunState.Testing(4, true),
            "done", new RunState.Done(5, SCORES),
            "stopped", new RunState.Stopped(6, SCORES),
            "broken off", new RunState.BrokenOff(7, true),
            "failed", new RunState.Failed(8, Message.of("file.unwritten", "模型 1.zip", Message.of("memory.short"))));

    /** From each state to which others. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "waiting", Set.of("reading data"),
            "reading data", Set.of("waiting", "learning", "testing", "stopped", "broken off", "failed"),
            "learning", Set.of("learning", "paused", "testing", "broken off", "failed"),
            "paused", Set.of("learning", "testing", "broken off", "failed"),
            "testing", Set.of("done", "stopped", "broken off", "failed"),
            "done", Set.of(),
            "stopped", Set.of("reading data"),
            "broken off", Set.of("reading data"),
            "failed", Set.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Set<String> names() {
        return STATES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void itMovesAlongTheArrowsOnly(String name) {
        assertEquals(
                ALLOWED.get(name),
                names().stream().filter(next -> STATES.get(name).canBecome(STATES.get(next))).collect(Collectors.toSet()));
    }

    @Test
    void whatIsKeptAndNotOverCanGoOn() {
        assertEquals(
                Set.of("waiting", "stopped", "broken off"),
                names().stream().filter(name -> STATES.get(name).canGoOn()).collect(Collectors.toSet()));
        assertEquals(
                Set.of("reading data", "learning", "paused", "testing"),
                names().stream().filter(name -> STATES.get(name).isLive()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void asJsonItSaysWhatItIsAndIsReadBackTheSame(String name) throws Exception {
        JsonNode json = JSON.valueToTree(STATES.get(name));
        assertEquals(name, json.get("is").textValue());
        assertFalse(json.has("live") || json.has("following") || json.has("canGoOn"), json.toString());
        assertEquals(STATES.get(name), JSON.treeToValue(json, RunState.class));
    }

    @Test
    void theProblemOfAFailureIsSaidInAnyLanguageAfterwards() throws Exception {
        for (double loss : new double[] {23.02585, Double.NaN, Double.POSITIVE_INFINITY}) {
            Message problem = Message.of("training.runaway", loss, "10.0");
            String json = JSON.writeValueAsString(new RunState.Failed(1, problem));
            Message read = ((RunState.Failed) JSON.readValue(json, RunState.class)).problem();
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertEquals(problem.in(locale), read.in(locale));
            }
        }
        Message nested = Message.of("file.unwritten", "1", Message.of("data.few", 1));
        String json = JSON.writeValueAsString(new RunState.Failed(1, nested));
        Message read = ((RunState.Failed) JSON.readValue(json, RunState.class)).problem();
        assertEquals(nested.in(Locale.SIMPLIFIED_CHINESE), read.in(Locale.SIMPLIFIED_CHINESE));
        assertTrue(read.in(Locale.SIMPLIFIED_CHINESE).codePoints().anyMatch(Character::isIdeographic), read.toString());
    }
}
