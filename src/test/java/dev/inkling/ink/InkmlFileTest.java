package dev.inkling.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void numbersNeedNoBlanksBetween() throws Exception {
        Ink ink = read("<ink><trace>1-2,+3.-.5,1.5.25,2e1-1E-1,' 1 ' 2</trace></ink>");
        assertEquals(
                Stroke.of(
                        new Point(1, -2), new Point(3, -0.5), new Point(1.5, 0.25), new Point(20, -0.1), new Point(21, 1.9)),
                ink.strokes().get(0));
    }

    @Test
    void anEmptyTraceAndACommaTooManyCostNothing() throws Exception {
        Ink ink = read("<ink><trace>1 2,</trace><trace/><trace> , </trace><trace>,3 4,,5 6\n,\n</trace></ink>");
        assertEquals(Ink.of(Stroke.of(new Point(1, 2)), Stroke.of(new Point(3, 4), new Point(5, 6))), ink);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void aByteOrderMarkTellsTheEncoding(String charset) throws Exception {
        String content = "\ufeff<?xml version='1.0' encoding='utf-16'?><ink><annotation>七</annotation><trace>1 2</trace></ink>";
        assertEquals(1, read(content.getBytes(charset)).strokes().size());
    }

    @Test
    void withoutAMarkTheDeclarationTellsTheEncoding() {
        String content = "<ink><traceFormat><channel name='ü'/><channel name='Y'/></traceFormat><trace>1 2</trace></ink>";
        assertTrue(refusal(("<?xml version='1.0' encoding='ISO-8859-1'?>" + content).getBytes(StandardCharsets.ISO_8859_1))
                .contains("[ü, Y]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "nonsense", "!"})
    void aDeclarationThatCannotBeTrueIsPassedOver(String encoding) throws Exception {
        String content = "<?xml version='1.0' encoding='" + encoding + "'?><ink><trace>1 2</trace></ink>";
        assertEquals(1, read(content).strokes().size());
    }

    @Test
    void nothingIsWrittenToStandardError() {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true));
        try {
            refusal(new byte[] {'<', 'i', 'n', 'k', '>', (byte) 0xe1, '<'});
            refusal(new byte[] {'<', 'i', 'n', 'k', (byte) 0xe1});
        } finally {
            System.setErr(before);
        }
        assertEquals("", written.toString());
    }

    /** Each would take minutes if the time grew with the square of the length. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ink><trace>|1|</trace></ink>",
                "<ink><trace>|1 2 |!</trace></ink>",
                "<ink><trace>1 2|\n|!</trace></ink>",
                "<ink><trace>|,|!</trace></ink>",
                "<ink><trace>|'|</trace></ink>",
                "<ink><trace>|&#49;|</trace></ink>",
                "<ink><trace>|<![CDATA[1]]>|</trace></ink>",
                "<ink><trace>|<!---->1|</trace></ink>",
                "<ink>|<trace/>|</ink>",
                "<ink>|<trace>1 </trace>|</ink>",
                "<ink>|<a>|",
                "<ink><traceFormat>|<channel/>|</traceFormat></ink>",
                "<|a|/>",
                "<ink |a|/>",
            })
    void tenMegabytesAreRefusedAtOnce(String pattern) {
        String[] parts = pattern.split("\\|");
        String content = parts[0] + parts[1].repeat(10_000_000 / parts[1].length()) + (parts.length > 2 ? parts[2] : "");
        String message = assertTimeout(Duration.ofSeconds(10), () -> refusal(content));
        assertTrue(message.length() < 300, message);
    }

    @Test
    void namespacesByTheThousandAreNoWork() {
        String content =
                IntStream.range(0, 100_000).mapToObj(i -> "<a xmlns:p" + i + "='u'>").collect(Collectors.joining("", "<ink>", ""));
        assertTimeout(Duration.ofSeconds(10), () -> refusal(content));
    }

    @Test
    void tooManyPointsAreRefused() {
        assertEquals(
                folder.resolve("a.inkml") + ": trace 2: there are more than 200,000 points, expected ink of one page",
                refusal("<ink><trace>" + "1 2,".repeat(100_001) + "</trace><trace>" + "1 2,".repeat(100_000) + "</trace></ink>"));
    }

    @Test
    void aHugeFileIsRefused() {
        assertEquals(
                folder.resolve("a.inkml") + ": has more than 20,000,000 bytes, expected ink of one page",
                refusal("<ink>" + " ".repeat(InkFile.LARGEST)));
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
                "<ink><trace> , </trace></ink>            | has no <trace> with points, expected one at least",
                "<ink><trace>1</trace></ink>              | trace 1: found 1 values in point 1, expected 2 or more",
                "<ink><trace>1 2, NaN 3</trace></ink>     | trace 1: found 'NaN 3', expected numbers x y",
                "<ink><trace>#1G #</trace></ink>          | trace 1: found 'G #', expected numbers x y",
                "<ink><trace>1 T</trace></ink>            | trace 1: found 'T', expected a number as x or y",
                "<ink><trace>1 ?</trace></ink>            | has no <trace> with points, expected one at least",
                "<ink><trace>1 2</trace><trace>1 2e</trace></ink> | trace 2: found 'e', expected numbers x y",
                "<ink><trace>1 2 '</trace></ink>          | trace 1: found ''', expected numbers x y",
                "<ink><trace>1 -.</trace></ink>           | trace 1: found '-.', expected numbers x y",
                "<ink><trace>1 1e999</trace></ink>        | trace 1: found 1e999, expected a number up to 1.0E100",
                "<ink><traceFormat><channel name='T'/></traceFormat><trace>1 2</trace></ink>"
                        + " | trace 1: has a traceFormat with the channels [T], expected X and Y among them",
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
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private Ink read(byte[] content) throws IOException, InvalidInkException {
        return new InkmlFile(Files.write(folder.resolve("a.inkml"), content)).read();
    }

    private String refusal(String content) {
        return refusal(content.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] content) {
        return assertThrows(InvalidInkException.class, () -> read(content)).getMessage();
    }
}
