package dev.inkling.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InkLinesTest {

    private static InkLines lines(String text) {
        return new InkLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsStrokes() throws Exception {
        Ink ink = lines("{\"strokes\":[[[1,2.5],[-3e1,4]],[[5,6]]]}").next().orElseThrow().ink();
        assertEquals(Ink.of(Stroke.of(new Point(1, 2.5), new Point(-30, 4)), Stroke.of(new Point(5, 6))), ink);
    }

    @Test
    void otherKeysArePassedOver() throws Exception {
        InkLines lines = lines("{\"label\":7,\"writer\":{\"id\":[1,{}]},\"strokes\":[[[1,2]]],\"note\":\"x\"}");
        assertEquals(Ink.of(Stroke.of(new Point(1, 2))), lines.next().orElseThrow().ink());
    }

    /** As other programs write the strokes (1, 2)–(3, 4) and (5, 6). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"strokes\":[[[1,2,0.5],[3,4,0.25]],[[5,6,1]]]}",
                "{\"strokes\":[[[\"1\",\"2\"],[\"3\",\"4\"]],[[\"5\",\"6\"]]],}",
                "{\"strokes\":[[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4},],[{\"y\":6,\"x\":\"5\"}],]},",
                "{\"strokes\":[[\"1,2\",\"3,4\"],[\"5 6\"]]}",
                "{\"strokes\":[\"1,2 3,4\",\"5 6\"]}",
                "{\"strokes\":[[1,2,2,3,3,4],[[5,6]]],\"fill\":[]}",
                "{\"strokes\":[{\"points\":[[1,2],[3,4]]},{\"points\":[{\"x\":5,\"y\":6}]}]}",
                "{\"lines\":[{\"tool\":\"pen\",\"points\":[1,2,3,4]},{\"tool\":\"eraser\",\"points\":[9,9,9,9]},"
                        + "{\"points\":\"5,6\"}]}",
                "[[[1,2],[3,4]],[[5,6]]]",
                "[[{\"x\":1,\"y\":2,\"time\":0},{\"x\":3,\"y\":4,\"time\":9}],[{\"x\":5,\"y\":6,\"time\":20}]]",
                "[{\"penColor\":\"black\",\"points\":[{\"time\":1,\"x\":1,\"y\":2},{\"time\":2,\"x\":3,\"y\":4}]},"
                        + "{\"points\":[{\"x\":5,\"y\":6}]}]",
                "{\"word\":\"four\",\"drawing\":[[[1,3],[2,4],[0,16]],[[5],[6],[32]]]}",
                "{\"drawing\":[[[1,3],[2,4]],[[5],[6]]],\"key_id\":\"5\"}",
                "{\"device\":\"x\",\"requests\":[{\"language\":\"en\",\"ink\":[[[1,3],[2,4],[]],[[5],[6],[]]]}]}",
                "{\"requests\":[{\"ink\":[[[1,3],[2,4],[0,9]],[[5],[6],[12]]]}]}",
                "{\"strokeGroups\":[{\"penStyle\":\"\",\"strokes\":[{\"x\":[1,3],\"y\":[2,4],\"t\":[0,1]},"
                        + "{\"x\":[7],\"y\":[7],\"pointerType\":\"ERASER\"},{\"y\":[6],\"x\":[5]}]}]}",
                "{\"type\":\"Text\",\"label\":\"4\",\"words\":[{\"items\":[{\"type\":\"stroke\",\"X\":[1,3],\"Y\":[2,4]},"
                        + "{\"type\":\"stroke\",\"X\":[5],\"Y\":[6]}]}],\"chars\":[{\"items\":[{\"X\":[1,3],\"Y\":[2,4]}]}]}",
                "{\"type\":\"excalidraw\",\"elements\":[{\"type\":\"freedraw\",\"x\":1,\"y\":2,\"points\":[[0,0],[2,2]]},"
                        + "{\"type\":\"text\",\"x\":0,\"y\":0,\"text\":\"x\"},{\"type\":\"rectangle\",\"x\":0,\"y\":0},"
                        + "{\"type\":\"freedraw\",\"isDeleted\":true,\"x\":1,\"y\":2,\"points\":[[0,0]]},"
                        + "{\"type\":\"freedraw\",\"x\":5,\"y\":6,\"points\":[[0,0]]}]}",
                "{\"objects\":[{\"type\":\"path\",\"path\":[[\"M\",1,2],[\"L\",3,4]]},{\"type\":\"path\",\"path\":\"M5,6L5,6\"}]}",
            })
    void inkOfOtherPrograms(String line) throws Exception {
        InkLines lines = lines(line);
        List<Stroke> strokes = lines.next().orElseThrow().ink().strokes();
        assertEquals(2, strokes.size());
        List<Point> first = strokes.get(0).points();
        assertEquals(new Point(1, 2), first.get(0));
        assertEquals(new Point(3, 4), first.get(first.size() - 1));
        assertEquals(new Point(5, 6), strokes.get(1).points().get(0));
        assertEquals(Optional.empty(), lines.next());
    }

    @Test
    void columnsAreToldFromPoints() throws Exception {
        Stroke stroke = lines("{\"strokes\":[[[1,2,3,4,5],[6,7,8,9,10]]]}").next().orElseThrow().ink().strokes().get(0);
        assertEquals(new Point(2, 7), stroke.points().get(1));
        assertEquals(5, stroke.points().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   "})
    void aValueMayGoOverManyLines(String indent) throws Exception {
        String pretty = "{\n\"label\": 7,\n\"strokes\": [\n[\n{\"x\":1,\n\"y\":2}\n],\n[\n[\n3,\n4\n]\n]\n]\n}\n";
        InkLines lines = lines((pretty + pretty).replace("\n", "\r\n" + indent));
        for (long number : new long[] {1, 16}) {
            InkLine line = lines.next().orElseThrow();
            assertEquals(Ink.of(Stroke.of(new Point(1, 2)), Stroke.of(new Point(3, 4))), line.ink());
            assertEquals(number, line.number());
            assertEquals("7", line.label());
        }
        assertEquals(Optional.empty(), lines.next());
    }

    @Test
    void anArrayHoldsManyDrawings() throws Exception {
        InkLines lines = lines("[\n{\"strokes\":[[[1,2]]],\"label\":3},\n{\"strokes\":7},\n[[[3,4]]]\n]");
        assertEquals("3", lines.next().orElseThrow().label());
        assertEquals("drawing 2: found 7, expected an array of strokes", message(lines));
        InkLine third = lines.next().orElseThrow();
        assertEquals(Ink.of(Stroke.of(new Point(3, 4))), third.ink());
        assertEquals(3, third.number());
        assertEquals(Optional.empty(), lines.next());
    }

    @Test
    void aLineThatIsCutOffCostsThatLineOnly() throws Exception {
        InkLines lines = lines("{\"strokes\":[[[1,2],\n{\"strokes\":[[[3,4]]]}\n");
        assertTrue(message(lines).startsWith("line 1: not JSON"));
        assertEquals(Ink.of(Stroke.of(new Point(3, 4))), lines.next().orElseThrow().ink());
    }

    @Test
    void aValueWithoutEndIsRefused() {
        String message = message(lines("{\"strokes\":[\n" + "[[1,2]],\n".repeat(InkLines.LONGEST_LINE / 8)));
        assertTrue(message.startsWith("line 1: the line has "), message);
    }

    @Test
    void manyValuesUnderOtherKeysAreRefused() {
        String message = message(lines("{\"a\":[" + "[],".repeat(3_000_000) + "[]],\"strokes\":[]}"));
        assertEquals("line 1: there are more than 200,000 points, expected ink of one page", message);
    }

    @Test
    void noStrokesAreAnEmptyCanvas() throws Exception {
        assertTrue(lines("{\"strokes\":[]}").next().orElseThrow().ink().isEmpty());
    }

    @Test
    void blankLinesAreSkippedButCounted() throws Exception {
        InkLines lines = lines("\n  \t\r\n{\"strokes\":[[[1,2]]]}\r\n\n");
        assertEquals(3, lines.next().orElseThrow().number());
        assertEquals(Optional.empty(), lines.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkTellsTheEncoding(String charset) throws Exception {
        String text = "\ufeff{\"note\":\"七\",\"strokes\":[[[1,2]]]}\r\nrubbish\r\n{\"strokes\":[[[3,4]]]}\r\n";
        InkLines lines = new InkLines(new ByteArrayInputStream(text.getBytes(charset)));
        assertEquals(1, lines.next().orElseThrow().number());
        assertTrue(message(lines).startsWith("line 2: not JSON: Unrecognized token 'rubbish'"));
        assertEquals(Ink.of(Stroke.of(new Point(3, 4))), lines.next().orElseThrow().ink());
        assertEquals(Optional.empty(), lines.next());
    }

    @Test
    void theMarkOfAFileThatWasAppendedIsPassedOver() throws Exception {
        InkLines lines = lines("\ufeff{\"strokes\":[]}\n\ufeff{\"strokes\":[]}\n");
        assertEquals(1, lines.next().orElseThrow().number());
        assertEquals(2, lines.next().orElseThrow().number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "\n", "\ufeff\n\n"})
    void nothingInAFileIsNoLine(String text) throws Exception {
        assertEquals(Optional.empty(), lines(text).next());
    }

    /** As sparse files and files cut off by a power failure have them. */
    @Test
    void aLineThatBeginsWithZerosCostsThatLineOnly() throws Exception {
        InkLines lines = lines("\0\0\0\0{\"strokes\":[]}\n{\"strokes\":[[[1,2]]]}\n");
        assertTrue(message(lines).startsWith("line 1: not JSON: this is no text"));
        assertEquals(2, lines.next().orElseThrow().number());
        assertEquals(Optional.empty(), lines.next());
    }

    @Test
    void rubbishIsOneErrorHoweverManyLineEndsAreInIt() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.writeBytes("{\"strokes\":[]}\n\0".getBytes(StandardCharsets.UTF_8));
            byte[] rubbish = new byte[5000];
            new Random(seed).nextBytes(rubbish);
            content.writeBytes(rubbish);
            content.writeBytes("\n{\"broken}\n{\"strokes\":[]}\n".getBytes(StandardCharsets.UTF_8));
            InkLines lines = new InkLines(new ByteArrayInputStream(content.toByteArray()));
            assertEquals(1, lines.next().orElseThrow().number());
            assertTrue(message(lines).startsWith("line 2: not JSON: this is no text"));
            assertTrue(message(lines).contains("not JSON: Unexpected end-of-input in field name"));
            assertTrue(lines.next().isPresent());
            assertEquals(Optional.empty(), lines.next());
        }
    }

    @Test
    void bytesOfAnotherEncodingInANoteCostNothing() throws Exception {
        byte[] line = "{\"writer\":\"Jürgen\",\"strokes\":[[[1,2]]]}".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(new InkLines(new ByteArrayInputStream(line)).next().isPresent());
    }

    @Test
    void tooManyPointsAreRefused() {
        String line = "{\"strokes\":[[" + String.join(",", Collections.nCopies(100_001, "[1,2]")) + "],["
                + String.join(",", Collections.nCopies(100_000, "[1,2]")) + "]]}";
        assertEquals("line 1: there are more than 200,000 points, expected ink of one page", message(lines(line)));
    }

    @Test
    void theLinesAfterABadOneGoOn() throws Exception {
        InkLines lines = lines("rubbish\n{\"strokes\":[[[1,2]]]}\n[]\n{\"strokes\":[[[3,4]]]}");
        assertTrue(message(lines).startsWith("line 1: not JSON: "));
        assertEquals(2, lines.next().orElseThrow().number());
        assertEquals("line 3: found [], expected an object {\"strokes\": …}", message(lines));
        assertEquals(4, lines.next().orElseThrow().number());
        assertEquals(Optional.empty(), lines.next());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                              | there is no \"strokes\", expected {\"strokes\": [[[x, y], …], …]}",
                "{\"strokes\":null}              | found null, expected an array of strokes",
                "{\"strokes\":[[]]}              | stroke 1 has no points, expected one at least",
                "{\"strokes\":[[[1,2]],[]]}      | stroke 2 has no points, expected one at least",
                "{\"strokes\":[[1,2]]}           | found [1, 2], expected an array of points as stroke 1",
                "{\"strokes\":[1]}               | found [1], expected an array of strokes",
                "{\"strokes\":[[[1]]]}           | found [1], expected a point [x, y] in stroke 1",
                "{\"strokes\":[[[1,\"b\"]]]}     | found [1, b], expected a point [x, y] in stroke 1",
                "{\"strokes\":[[[1,null]]]}      | found [1, null], expected a point [x, y] in stroke 1",
                "{\"strokes\":[[[1e999,2]]]}     | found ∞, expected a number up to 1.0E100",
                "{\"strokes\":[[[1,-1e101]]]}    | found -1.0E101, expected a number up to 1.0E100",
                "{\"strokes\":[{\"x\":[1],\"y\":[]}]} | found {…}, expected an array of points as stroke 1",
                "{\"strokes\":[{\"x\":[1,2],\"y\":[1]}]} | found 2 x and 1 y in a stroke, expected as many of each and one at least",
                "{\"drawing\":7}                 | found 7, expected an array of strokes",
                "{\"strokes\":[[[NaN,2]]]}       | not JSON: Non-standard token 'NaN'",
                "{\"strokes\":[[[1,Infinity]]]}  | not JSON: Non-standard token 'Infinity'",
                "{\"strokes\":[[[1,2]]]} {}      | found { after the object, expected the end of the line",
                "{\"strokes\":[[[1,2]]],\"strokes\":[]} | not JSON: Duplicate field 'strokes'",
            })
    void badLines(String line, String message) {
        assertEquals("line 1: " + message, message(lines(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"strokes\":[[[1,2]", "{\"strokes\":[[[1,2", "{\"strokes\"", "{", "\u0001\u0002", "{\"strokes\":[[[01,2]]]}"})
    void whatIsNotJsonIsRefusedInOneLine(String line) {
        String message = message(lines(line));
        assertTrue(message.startsWith("line 1: "), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void binaryIsRefusedInOneLine() {
        byte[] garbage = {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, (byte) 0xfe, 0, 0, 1};
        assertEquals(
                "line 1: not JSON: this is no text; the lines after it are passed over up to the next that looks like ink",
                message(new InkLines(new ByteArrayInputStream(garbage))));
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals(
                "line 1: not JSON: a number of more than 1,000 digits, or brackets nested as deep",
                message(lines("{\"x\":" + "[".repeat(100_000))));
    }

    @Test
    void numbersOfAMillionDigitsAreRefused() {
        assertEquals(
                "line 1: not JSON: a number of more than 1,000 digits, or brackets nested as deep",
                message(lines("{\"strokes\":[[[" + "1".repeat(1_000_000) + ",2]]]}")));
    }

    @Test
    void aLineWithoutEndIsRefusedAndTheNextOneRead() throws Exception {
        String longLine = " ".repeat(InkLines.LONGEST_LINE + 1);
        InkLines lines = lines(longLine + "\n{\"strokes\":[[[1,2]]]}");
        assertEquals("line 1: the line has 10,000,001 characters, expected at most 10,000,000", message(lines));
        assertEquals(2, lines.next().orElseThrow().number());
    }

    @Test
    void tellsWhetherAWholeLineIsAtHand() throws Exception {
        InkLines lines = lines("{\"strokes\":[]}\n{\"strokes\":[]}\n{\"str");
        lines.next();
        assertTrue(lines.isNextAtHand());
        lines.next();
        assertFalse(lines.isNextAtHand());
    }

    /** A pipe hands over what was written to it piece by piece. */
    @Test
    void whatHasArrivedIsAtHandAcrossBuffers() throws Exception {
        int count = 10_000;
        InkLines lines = lines("{\"strokes\":[[[1,2]]]}\n".repeat(count));
        for (int number = 1; number < count; number++) {
            assertEquals(number, lines.next().orElseThrow().number());
            assertTrue(lines.isNextAtHand(), "after line " + number);
        }
        assertEquals(count, lines.next().orElseThrow().number());
        assertFalse(lines.isNextAtHand());
    }

    @Test
    void whatIsWrittenHalfIsNotWaitedFor() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        InkLines lines = new InkLines(new PipedInputStream(writer));
        writer.write("{\"strokes\":[[[1,2]]]}\n{\"stro".getBytes(StandardCharsets.UTF_8));
        lines.next();
        assertFalse(lines.isNextAtHand());
        writer.write("kes\":[[[3,4]]]}\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(lines.isNextAtHand());
        assertEquals(new Point(3, 4), lines.next().orElseThrow().ink().strokes().get(0).points().get(0));
        assertFalse(lines.isNextAtHand());
    }

    @Test
    void manyPointsAcrossBuffers() throws Exception {
        String stroke = "[" + String.join(",", Collections.nCopies(50_000, "[1.5,2.5]")) + "]";
        assertEquals(50_000, lines("{\"strokes\":[" + stroke + "]}").next().orElseThrow().ink().strokes().get(0).points().size());
    }

    private static String message(InkLines lines) {
        return assertThrows(InvalidInkException.class, lines::next).getMessage();
    }
}
