package dev.inkling.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InkFileTest {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'>";

    @TempDir
    Path folder;

    /** Whatever its name is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.txt    | {\"strokes\":[[[1,2]]]}",
                "a.png    |   [[[1,2]]]",
                "a.xml    | <ink><trace>1 2</trace></ink>",
                "a.jsonl  | <?xml version='1.0'?><i:ink xmlns:i='u'><i:trace>1 2</i:trace></i:ink>",
                "a.inkml  | <svg><polyline points='1,2' stroke='black'/></svg>",
                "a        | <!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'><svg><path d='M1 2h0' stroke='black'/></svg>",
                "a.json   | <xournal><page><layer><stroke tool='pen'>1 2</stroke></layer></page></xournal>",
            })
    void theContentTellsTheKind(String name, String content) throws Exception {
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"}) {
            for (String mark : charset.startsWith("UTF-32") ? new String[] {"\ufeff"} : new String[] {"", "\ufeff"}) {
                assertEquals(new Point(1, 2), points(read(name, (mark + content).getBytes(charset)).get(0).ink()).get(0));
            }
            assertEquals(new Point(1, 2), points(read(name, packed(("\ufeff" + content).getBytes(charset))).get(0).ink()).get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0089PNG\r\n", "\u00ff\u00d8\u00ff", "GIF89a", "BM1234", "II*\0", "RIFF1234WEBP"})
    void aPictureIsNoInkWhateverItsNameIs(String beginning) throws Exception {
        Path file = Files.write(folder.resolve("a.jsonl"), beginning.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Optional.empty(), new InkFile(file).open());
    }

    @Test
    void whereTheContentDoesNotTellTheNameDoes() throws Exception {
        assertEquals(Optional.empty(), new InkFile(Files.writeString(folder.resolve("a.txt"), "hello")).open());
        assertEquals(List.of(), read("empty.jsonl", new byte[0]));
        assertEquals("is not XML, expected InkML (damaged at line 1, column 1)", refusal("a.inkml", "hello"));
        assertTrue(refusal("a.jsonl", "hello").startsWith("line 1: not JSON"));
    }

    @Test
    void anotherKindOfXml() {
        assertEquals("begins with <html>, expected <ink>, <svg> or <xournal>", refusal("a.html", "<html/>"));
    }

    @Test
    void whatIsPackedIsBounded() throws Exception {
        assertEquals(
                "has more than 20,000,000 bytes, expected ink of one page",
                assertThrows(InvalidInkException.class, () -> read("a.xopp", packed(new byte[InkFile.LARGEST + 1]))).getMessage());
        assertEquals(List.of(), all(new InkFile(Files.write(folder.resolve("twice"), packed(packed(new byte[9]))))));
    }

    @Test
    void annotationsOfInkmlAreItsLabelAndWriter() throws Exception {
        InkLine line = read("a", ("<ink><annotation type='writer'>w1</annotation><annotation type='truth'> 4 </annotation>"
                + "<trace>1 2</trace></ink>").getBytes()).get(0);
        assertEquals("4", line.label());
        assertEquals("w1", line.writer());
        assertEquals(InkLine.WHOLE_FILE, line.number());
    }

    @Test
    void pagesOfANoteAreDrawings() throws Exception {
        List<InkLine> pages = read("a", ("<xournal><title>x</title><page><layer><stroke tool='highlighter'>9 9</stroke></layer></page>"
                + "<page><layer><stroke tool='pen' width='1 2'>1 2 3 4</stroke><stroke tool='eraser'>9 9</stroke></layer>"
                + "<layer><stroke>5 6</stroke><text>7 7</text></layer></page><page/></xournal>").getBytes());
        assertEquals(List.of(new InkLine(2,
                Ink.of(Stroke.of(new Point(1, 2), new Point(3, 4)), Stroke.of(new Point(5, 6))), null, null, null)), pages);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<polyline stroke='red' points='1,2 3,4 5,6'/> | 1 2 3 4 5 6",
                "<polygon stroke='red' points='1 2 3 4'/> | 1 2 3 4 1 2",
                "<line stroke='red' x1='1px' y1='2' x2='3'/> | 1 2 3 0",
                "<path stroke='red' d='M1,2L3,4 5,6z'/> | 1 2 3 4 5 6 1 2",
                "<path stroke='red' d='m1-2 3 4.5.5 0H7v1h-1V9'/> | 1 -2 4 2.5 4.5 2.5 7 2.5 7 3.5 6 3.5 6 9",
                "<path d='M1 2L3 4'/> | 1 2 3 4",
                "<path fill='none' d='M1 2L3 4Z'/> | 1 2 3 4 1 2",
                "<g style='fill:none; stroke : #000'><path d='M1 2L3 4'/><path style='stroke:none' d='M1 2L3 9'/></g> | 1 2 3 4",
                "<style>.a{stroke:none} .b,.c{stroke:black}</style><path class='a' d='M9 9h1'/><path class='b' d='M1 2h1'/> | 1 2 2 2",
                "<g transform='translate(10,20) scale(2)' stroke='red'><polyline points='1,2' transform='rotate(90)'/></g> | 6 22",
                "<polyline stroke='red' transform='matrix(1 0 0 -1 5 6)' points='1,2'/> | 6 4",
                "<defs><g id='d'><polyline points='1,2' stroke='red'/></g></defs><use href='#d' x='3' y='4'/> | 4 6",
                "<polyline stroke='red' points='1,2'/><polyline stroke='yellow' stroke-opacity='.5' points='3,4'/> | 1 2",
                "<polyline stroke='yellow' opacity='40%' points='3,4'/> | 3 4",
                "<polyline stroke='red' points='1,2'/><g display='none' stroke='red'><path d='M1 2h1'/></g> | 1 2",
                "<rect stroke='red' width='9' height='9'/><polyline stroke='red' points='1,2'/> | 1 2",
            })
    void strokesOfSvg(String shapes, String expected) throws Exception {
        List<Double> found = new ArrayList<>();
        for (Point point : points(read("a", (SVG + shapes + "</svg>").getBytes()).get(0).ink())) {
            found.add(point.x());
            found.add(point.y());
        }
        double[] numbers = NumberList.of(expected);
        assertEquals(numbers.length, found.size(), found.toString());
        for (int index = 0; index < numbers.length; index++) {
            assertEquals(numbers[index], found.get(index), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M0 0C0 5.5 4.5 10 10 10S20 5.5 20 0",
                "M0 0A10 10 0 0 0 20 0",
                "M0,0a10,10 0 0020,0",
                "M0 0Q0 10 10 10T20 0",
            })
    void curvesGoWhereTheyBend(String data) throws Exception {
        List<Point> curve = points(read("a", (SVG + "<path stroke='red' d='" + data + "'/></svg>").getBytes()).get(0).ink());
        assertEquals(new Point(20, 0), curve.get(curve.size() - 1));
        assertTrue(curve.stream().allMatch(point -> point.x() > -0.01 && point.x() < 20.01 && point.y() >= -1e-9));
        assertEquals(10, curve.stream().mapToDouble(Point::y).max().orElseThrow(), 0.5);
    }

    @Test
    void aStretchedPictureIsReadAsItIsSeen() throws Exception {
        Ink ink = read("a", ("<svg viewBox='0 0 100 100' width='200' height='100px' preserveAspectRatio='none'>"
                + "<polyline stroke='red' points='1,2'/></svg>").getBytes()).get(0).ink();
        assertEquals(new Point(2, 2), points(ink).get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<svg/> | has no strokes of a pen",
                "<svg><path d='M1 2L3 4Z' fill='black'/></svg> | has no strokes of a pen",
                "<svg><path d='M1 2X'/></svg> | found 'X' in a path, expected a letter of SVG such as M, L or C",
                "<svg><path d='M1'/></svg> | found '', expected a number",
                "<svg><polyline points='1,b'/></svg> | found 'b', expected a number",
                "<svg><polyline points='1,1e999'/></svg> | found ∞, expected a number up to 1.0E100",
                "<svg><g transform='turn(3)'/></svg> | found the transform turn, expected one of SVG such as translate(10, 20)",
                "<xournal><page><stroke>1 x</stroke></page></xournal> | found 'x', expected a number",
            })
    void refused(String content, String message) {
        assertEquals(message, refusal("a", content));
    }

    /** Each would take minutes if what is used often, or is long, were looked at again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><defs><path id='d' d='|M0 0 |'/></defs>~<use href='#d'/>~</svg>",
                "<svg><defs><path id='d' fill='red' d='M0 0|h1|z'/></defs>~<use href='#d'/>~</svg>",
                "<svg><g id='g' style='|a|'>~<use href='#g'/>~</g></svg>",
                "<svg><style>|a|</style></svg>",
                "<svg><g style='|a |'/></svg>",
                "<svg><g transform='|a |'/></svg>",
                "<ink><definitions><context id='c'><canvasTransform><mapping><affine>|1 |</affine></mapping></canvasTransform>"
                        + "</context></definitions>~<trace contextRef='#c'/>~</ink>",
                "<ink><definitions><traceFormat>|<channel/>|</traceFormat></definitions>~<trace>1</trace>~</ink>",
                "<ink><definitions><traceGroup id='g'>|<traceView traceDataRef='#g'/>|</traceGroup></definitions>"
                        + "<traceView traceDataRef='#g'/></ink>",
            })
    void longAndManyIsRefusedAtOnce(String pattern) {
        String long1 = repeated(pattern, "\\|", 200_000);
        String content = repeated(long1, "~", 200_000);
        String message = assertTimeout(Duration.ofSeconds(10), () -> refusal("a", content));
        assertTrue(message.length() < 300, message);
    }

    private static String repeated(String pattern, String mark, int length) {
        String[] parts = pattern.split(mark);
        return parts.length < 2 ? pattern
                : parts[0] + parts[1].repeat(length / parts[1].length()) + (parts.length > 2 ? parts[2] : "");
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals(
                "has more than 400,000 elements, or more than 200 within each other; expected ink of one page",
                refusal("a", "<svg>" + "<g>".repeat(1000)));
    }

    @Test
    void whatIsWrittenIsReadBackEqual() throws Exception {
        Ink ink = Ink.of(
                Stroke.of(new Point(1, -2.5), new Point(1e-9, 1.25e20), new Point(0.1, 1 / 3.0)), Stroke.of(new Point(0, 7)));
        InkmlFile file = new InkmlFile(folder.resolve("ink.inkml"));
        file.write(ink);
        assertEquals(ink, file.read());
        assertEquals(ink, all(new InkFile(file.path())).get(0).ink());
    }

    private static List<Point> points(Ink ink) {
        return ink.strokes().stream().flatMap(stroke -> stroke.points().stream()).toList();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private String refusal(String name, String content) {
        return assertThrows(InvalidInkException.class, () -> read(name, content.getBytes(StandardCharsets.UTF_8))).getMessage();
    }

    private List<InkLine> read(String name, byte[] content) throws IOException, InvalidInkException {
        return all(new InkFile(Files.write(folder.resolve(name), content)));
    }

    private static List<InkLine> all(InkFile file) throws IOException, InvalidInkException {
        List<InkLine> lines = new ArrayList<>();
        Optional<InkReader> reader = file.open();
        if (reader.isPresent()) {
            try (InkReader open = reader.get()) {
                for (Optional<InkLine> line = open.next(); line.isPresent(); line = open.next()) {
                    lines.add(line.get());
                }
            }
        }
        return lines;
    }
}
