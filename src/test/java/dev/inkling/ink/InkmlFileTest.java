package dev.inkling.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InkmlFileTest {

    private static final String PRESSURE =
            "<traceFormat><channel name='F'/><channel name='X'/><channel name='Y' orientation='-ve'/>"
                    + "<intermittentChannels><channel name='B'/></intermittentChannels></traceFormat>";

    @TempDir
    Path folder;

    @Test
    void allTracesAreOneInk() throws Exception {
        Ink ink = read("<?xml version='1.0'?><ink xmlns='http://www.w3.org/2003/InkML'>"
                + "<trace>1 2, 3 4</trace><traceGroup><trace id='b'>\n5.5 -6e1\n</trace></traceGroup></ink>");
        assertEquals(Ink.of(Stroke.of(new Point(1, 2), new Point(3, 4)), Stroke.of(new Point(5.5, -60))), ink);
    }

    @Test
    void prefixedNamespaceAndFurtherChannels() throws Exception {
        Ink ink = read("<i:ink xmlns:i='http://www.w3.org/2003/InkML'><i:trace>1 2 0.5 T, 3 4 ? F</i:trace></i:ink>");
        assertEquals(Ink.of(Stroke.of(new Point(1, 2), new Point(3, 4))), ink);
    }

    @Test
    void channelsInTheOrderOfTheTraceFormat() throws Exception {
        Ink ink = read("<ink>" + PRESSURE + "<trace>9 1 2, 9 3 4</trace></ink>");
        assertEquals(Ink.of(Stroke.of(new Point(1, -2), new Point(3, -4))), ink);
    }

    /** The example of section 3.2.1 of the recommendation. */
    @Test
    void differences() throws Exception {
        Ink ink = read("<ink><trace>1125 18432,'23'43,\"7\"-8,3-5,7 -3,6 2,6 8,3 6,2 4</trace></ink>");
        assertEquals(
                Stroke.of(
                        new Point(1125, 18432),
                        new Point(1148, 18475),
                        new Point(1178, 18510),
                        new Point(1211, 18540),
                        new Point(1251, 18567),
                        new Point(1297, 18596),
                        new Point(1349, 18633),
                        new Point(1404, 18676),
                        new Point(1461, 18723)),
                ink.strokes().get(0));
    }

    @Test
    void anAsteriskRepeatsAndAnExclamationMarkEndsDifferences() throws Exception {
        Ink ink = read("<ink><trace>1 2,'3 *,* *,!7 9</trace></ink>");
        assertEquals(Stroke.of(new Point(1, 2), new Point(4, 2), new Point(7, 2), new Point(7, 9)), ink.strokes().get(0));
    }

    @Test
    void strokesAboveThePaperAreNotDrawn() throws Exception {
        assertEquals(1, read("<ink><trace>1 2</trace><trace type='penUp'>3 4</trace></ink>").strokes().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<svg/>                                   | begins with <svg>, expected <ink>",
                "<ink/>                                   | has no <trace>, expected one at least",
                "<ink><trace> </trace></ink>              | trace 1: there are no points, expected one at least",
                "<ink><trace>1 2,</trace></ink>           | trace 1: found 0 values in point 2, expected 2 or more",
                "<ink><trace>1</trace></ink>              | trace 1: found 1 values in point 1, expected 2 or more",
                "<ink><trace>1 2, NaN 3</trace></ink>     | trace 1: found 'NaN 3', expected numbers x y",
                "<ink><trace>#1F 3</trace></ink>          | trace 1: found '#1F 3', expected numbers x y",
                "<ink><trace>1 ?</trace></ink>            | trace 1: found '?', expected a number as x or y",
                "<ink><trace>1 1e999</trace></ink>        | trace 1: found 1e999, expected a number up to 1.0E100",
                "<ink><traceFormat><channel name='T'/></traceFormat></ink>"
                        + " | has a traceFormat with the channels [T], expected X and Y among them",
                "<!DOCTYPE ink><ink><trace>1 2</trace></ink> | has a DOCTYPE, expected InkML without one",
            })
    void refused(String content, String message) {
        assertEquals(folder.resolve("a.inkml") + ": " + message, refusal(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<ink><trace>1 2", "rubbish", "<ink>&undefined;</ink>", "<ink></ink><ink/>"})
    void whatIsNotXmlIsRefusedInOneLine(String content) {
        String message = refusal(content);
        assertTrue(message.startsWith(folder.resolve("a.inkml") + ": ") && !message.contains("\n"), message);
    }

    @Test
    void noFileIsPulledIn() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "1 2");
        assertEquals(
                folder.resolve("a.inkml") + ": has a DOCTYPE, expected InkML without one",
                refusal("<!DOCTYPE ink [<!ENTITY secret SYSTEM '" + secret.toUri() + "'>]><ink><trace>&secret;</trace></ink>"));
    }

    private Ink read(String content) throws IOException, InvalidInkException {
        return new InkmlFile(Files.writeString(folder.resolve("a.inkml"), content)).read();
    }

    private String refusal(String content) {
        return assertThrows(InvalidInkException.class, () -> read(content)).getMessage();
    }
}
