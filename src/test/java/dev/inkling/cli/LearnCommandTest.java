package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.data.mnist.IdxFiles;
import dev.inkling.training.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTest {

    @TempDir
    private Path folder;

    private CommandLineRun inkling;
    private Path model;
    private Path ink;
    private Path out;

    @BeforeEach
    void trainAModel() throws Exception {
        IdxFiles.writeDataSet(folder, 90, 20);
        inkling = new CommandLineRun(folder);
        model = folder.resolve("model.zip");
        assertEquals(0, inkling.run("train", "--json", "--out", model));
        inkling = new CommandLineRun(folder);
        ink = folder.resolve("my.jsonl");
        out = folder.resolve("mine.zip");
    }

    private void draw(int digits) throws Exception {
        Files.writeString(ink, IntStream.range(0, digits)
                .mapToObj(number -> "{\"label\":" + number % 10 + ",\"strokes\":[[[0," + number + "],[3,1]]]}\n")
                .collect(Collectors.joining()));
    }

    @Test
    void writesAModelThatGoesOnFromAnother() throws Exception {
        draw(12);
        assertEquals(0, inkling.run("learn", "--json", "--ink", ink, "--model", model, "--out", out), inkling.err());
        assertTrue(Files.exists(out));
        assertInstanceOf(Start.From.class, inkling.engine.start);
        JsonNode said = new ObjectMapper().readTree(inkling.out());
        assertEquals(out.toString(), said.get("model").asText());
        assertEquals(20, said.get("sets").get(0).get("digits").asInt());
        assertEquals(20, said.get("sets").get(0).get("rightBefore").asInt());
        boolean worse = said.get("sets").findValues("rightAfter").stream().mapToInt(JsonNode::asInt).sum()
                < said.get("sets").findValues("rightBefore").stream().mapToInt(JsonNode::asInt).sum();
        assertTrue(!worse || !said.get("advisable").asBoolean());
    }

    @Test
    void aFewDigitsAreTooFew() throws Exception {
        draw(9);
        assertEquals(1, inkling.run("learn", "--ink", ink, "--model", model, "--out", out));
        assertEquals("inkling: there are 9 digits to learn from, expected at least 10\n", inkling.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatToLearnAndWhereToMustBeSaid() {
        assertEquals(2, inkling.run("learn", "--model", model));
    }

    @Test
    void noInkNoModel() {
        assertEquals(1, inkling.run("learn", "--ink", ink, "--model", model, "--out", out));
        assertFalse(Files.exists(out));
    }
}
