package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.platform.Message;
import dev.inkling.training.InvalidModelException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognizeCommandTest {

    private static final String TWO = "{\"strokes\":[[[1,2]],[[1,2]]]}\n";
    private static final String NO_DIGIT = "{\"strokes\":[" + "[[1,2]],".repeat(9) + "[[1,2]]]}\n";
    private static final String EMPTY = "{\"strokes\":[]}\n";
    private static final String MISTAKE = "{\"strokes\":[[[666,2]]]}\n";

    @TempDir
    Path folder;

    private CommandLineRun inkling;

    @BeforeEach
    void prepare() {
        inkling = new CommandLineRun(folder);
    }

    private Path picture(String name) throws IOException {
        BufferedImage picture = new BufferedImage(30, 30, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 5; y < 25; y++) {
            picture.getRaster().setSample(15, y, 0, 255);
            picture.getRaster().setSample(16, y, 0, 255);
        }
        Path file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    @Test
    void picturesAsText() throws Exception {
        Path file = picture("ö.png");
        assertEquals(0, inkling.run("recognize", file));
        assertEquals(file + "\t0\t0.750\n", inkling.out());
        assertEquals("", inkling.err());
    }

    @Test
    void picturesAsJson() throws Exception {
        assertEquals(0, inkling.run("recognize", "--json", picture("a.png")));
        assertEquals(
                "{\"source\":\"" + folder.resolve("a.png") + "\",\"line\":null,\"digit\":0,\"confidence\":0.75,"
                        + "\"probabilities\":[0.75,0.25,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0],\"isDigit\":null,"
                        + "\"text\":\"0\",\"digits\":[{\"digit\":0,\"confidence\":0.75,"
                        + "\"probabilities\":[0.75,0.25,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0],\"isDigit\":null,"
                        + "\"box\":[15.0,5.0,2.0,20.0]}]}\n",
                inkling.out());
    }

    @Test
    void theStepsOfFindingTheInkArePictures() throws Exception {
        Path steps = folder.resolve("steps");
        assertEquals(0, inkling.run("recognize", "--explain", steps, picture("a.png"), picture("b.png")));
        try (Stream<Path> written = Files.list(steps)) {
            assertEquals(
                    List.of("1-picture", "2-sheet", "3-stain", "4-lines-out", "5-ink"),
                    written.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("b.png-"))
                            .map(name -> name.substring(6, name.length() - 4))
                            .sorted().toList());
        }
        BufferedImage ink = ImageIO.read(steps.resolve("a.png-5-ink.png").toFile());
        assertEquals(0xffffffff, ink.getRGB(15, 15));
        assertEquals(0xff000000, ink.getRGB(3, 15));
    }

    @Test
    void stepsThatCannotBeWrittenAreAnError() throws Exception {
        Path file = picture("a.png");
        assertEquals(1, inkling.run("recognize", "--explain", file, file));
        assertEquals(1, inkling.err().lines().count(), inkling.err());
    }

    @Test
    void aNameCannotTakeOverTheTerminal() throws Exception {
        Path file = picture("\u009b2J\u202e\t七.png");
        assertEquals(1, inkling.run("recognize", file, "--json", folder.resolve("\u009b.jsonl")));
        assertEquals("inkling: " + folder.resolve("?.jsonl") + ": there is no such file\n", inkling.err());
        assertTrue(inkling.out().startsWith("{\"source\":\"" + folder + "/\\u009b2J\\u202e\\t七.png\","), inkling.out());

        inkling = new CommandLineRun(folder);
        assertEquals(0, inkling.run("recognize", file));
        assertEquals(folder.resolve("?2J??七.png") + "\t0\t0.750\n", inkling.out());
    }

    @Test
    void inkLinesAsText() throws Exception {
        Path file = Files.writeString(folder.resolve("a.JSONL"), TWO + "\n" + NO_DIGIT + EMPTY);
        assertEquals(0, inkling.run("recognize", "--single", file));
        assertEquals(file + ":1\t2\t0.750\n" + file + ":3\t?\t0.250\n" + file + ":4\t?\t0.000\n", inkling.out());
    }

    @Test
    void withTheMemoryOfTheUsersDigits() throws Exception {
        Path my = folder.resolve("my.jsonl");
        Files.writeString(my, "{\"label\":7,\"strokes\":[[[1,2]],[[3,4]]]}\n".repeat(3).replaceFirst("1,2", "1,3"));
        inkling.type(TWO);
        assertEquals(0, inkling.run("recognize", "--my", my, "-"));
        assertTrue(inkling.out().startsWith("-:1\t7\t"), inkling.out());
    }

    @Test
    void aThresholdIsAProbability() {
        inkling.type(TWO);
        assertEquals(0, inkling.run("recognize", "--threshold", "0.9", "-"));
        assertTrue(inkling.out().startsWith("-:1\t2\t"), "what knows digits only takes everything for one");
        for (String wrong : new String[] {"1.1", "-1", "NaN", "half"}) {
            assertEquals(2, inkling.run("recognize", "--threshold", wrong, "-"), wrong);
        }
    }

    @Test
    void noMemoryOfAFileThatIsNotThere() {
        assertEquals(1, inkling.run("recognize", "--my", folder.resolve("nowhere.jsonl"), "-"));
        assertEquals(1, inkling.err().lines().count());
    }

    @Test
    void inkLinesAsJson() {
        inkling.type(TWO + NO_DIGIT + EMPTY);
        assertEquals(0, inkling.run("recognize", "--json", "--single", "-"));
        String two = "\"confidence\":0.75,\"probabilities\":[0.0,0.0,0.75,0.25,0.0,0.0,0.0,0.0,0.0,0.0],\"isDigit\":null";
        String none = "\"confidence\":0.25,\"probabilities\":[0.25,0.25,0.25,0.25,0.0,0.0,0.0,0.0,0.0,0.0],\"isDigit\":null";
        String box = ",\"box\":[1.0,2.0,0.0,0.0]";
        assertEquals(
                "{\"source\":\"-\",\"line\":1,\"digit\":2," + two + ",\"text\":\"2\",\"digits\":[{\"digit\":2," + two + box + "}]}\n"
                        + "{\"source\":\"-\",\"line\":2,\"digit\":null," + none + ",\"text\":\"?\",\"digits\":[{\"digit\":null,"
                        + none + box + "}]}\n"
                        + "{\"source\":\"-\",\"line\":3,\"digit\":null,\"confidence\":null,\"probabilities\":null,"
                        + "\"isDigit\":null,\"text\":\"\",\"digits\":[]}\n",
                inkling.out());
    }

    @Test
    void severalDigits() {
        inkling.type("{\"strokes\":[[[0,0],[0,9]],[[5,0],[5,9]],[[5,0],[5,9]]]}\n");
        assertEquals(0, inkling.run("recognize", "-"));
        assertEquals("-:1\t12\t0.750\n", inkling.out());
    }

    @Test
    void severalDigitsAsJson() {
        inkling.type("{\"strokes\":[[[0,0],[0,9]],[[5,1],[7,9]]]}\n");
        assertEquals(0, inkling.run("recognize", "--json", "-"));
        String one = "{\"digit\":1,\"confidence\":0.75,\"probabilities\":[0.0,0.75,0.25,0.0,0.0,0.0,0.0,0.0,0.0,0.0],"
                + "\"isDigit\":null,\"box\":";
        assertEquals(
                "{\"source\":\"-\",\"line\":1,\"digit\":null,\"confidence\":null,\"probabilities\":null,\"isDigit\":null,"
                        + "\"text\":\"11\",\"digits\":[" + one + "[0.0,0.0,0.0,9.0]}," + one + "[5.0,1.0,2.0,8.0]}]}\n",
                inkling.out());
    }

    @Test
    void inkml() throws Exception {
        Path file = folder.resolve("a.inkml");
        Files.writeString(file, "<ink><trace>1 2</trace><trace>1 2</trace><trace>1 2</trace></ink>");
        assertEquals(0, inkling.run("recognize", file));
        assertEquals(file + "\t3\t0.750\n", inkling.out());
    }

    @Test
    void badLinesDoNotStopTheOthers() {
        inkling.type("rubbish\n" + TWO + MISTAKE + "{}\n" + TWO);
        assertEquals(1, inkling.run("recognize", "-"));
        assertEquals("-:2\t2\t0.750\n-:5\t2\t0.750\n", inkling.out());
        List<String> errors = inkling.err().lines().toList();
        assertEquals(3, errors.size());
        assertTrue(errors.get(0).startsWith("inkling: -: line 1: not JSON: "), errors.get(0));
        String mistake = "inkling: -: line 3: unexpected IllegalStateException: a mistake in the program (at StrokeCounter.java:";
        assertTrue(errors.get(1).startsWith(mistake), errors.get(1));
        assertTrue(errors.get(2).startsWith("inkling: -: line 4: there is no \"strokes\""), errors.get(2));
    }

    @Test
    void utf16AsPowerShellWritesIt() {
        inkling.in = new ByteArrayInputStream(("\ufeff" + TWO + "rubbish\r\n" + TWO).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(1, inkling.run("recognize", "-"));
        assertEquals("-:1\t2\t0.750\n-:3\t2\t0.750\n", inkling.out());
        assertTrue(inkling.err().startsWith("inkling: -: line 2: not JSON: "), inkling.err());
    }

    @Test
    void rubbishIsOneError() {
        byte[] rubbish = new byte[5000];
        new Random(1).nextBytes(rubbish);
        inkling.in = new SequenceInputStream(
                new ByteArrayInputStream(rubbish), new ByteArrayInputStream(("\n" + TWO).getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, inkling.run("recognize", "-"));
        assertEquals(1, inkling.err().lines().count(), inkling.err());
        assertEquals(1, inkling.out().lines().count());
    }

    @Test
    void anErrorIsOfItsFileAlsoWhereTheNameIsInIt() {
        inkling.type("{\"strokes\":[[[1,-1e101]]]}");
        assertEquals(1, inkling.run("recognize", "-"));
        assertEquals("inkling: -: line 1: found -1.0E101, expected a number up to 1.0E100\n", inkling.err());
    }

    @Test
    void badFilesDoNotStopTheOthers() throws Exception {
        Path text = Files.writeString(folder.resolve("text.png"), "text");
        Path ink = Files.writeString(folder.resolve("bad.inkml"), "<svg/>");
        Path picture = picture("good.png");
        Path noPicture = folder.resolve("none.png");
        Path noInk = folder.resolve("none.jsonl");
        assertEquals(1, inkling.run("recognize", noPicture, text, ink, noInk, picture));
        assertEquals(picture + "\t0\t0.750\n", inkling.out());
        assertEquals(
                "inkling: " + noPicture + ": there is no such file\n"
                        + "inkling: " + text + " is not a picture this program reads; save it as PNG or JPEG\n"
                        + "inkling: " + ink + ": has no strokes of a pen\n"
                        + "inkling: " + noInk + ": there is no such file\n",
                inkling.err());
    }

    @Test
    void aFolderIsReadInTheOrderOfItsNames() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("stack/b"));
        Path stack = inner.getParent();
        Files.writeString(stack.resolve("notes.txt"), "hello");
        Files.writeString(stack.resolve("page.html"), "<html/>");
        Files.writeString(stack.resolve("settings.json"), "{\n\"a\": 1\n}");
        Files.writeString(stack.resolve(".hidden.jsonl"), TWO);
        Path lines = Files.writeString(stack.resolve("a, \"1\".txt"), TWO + EMPTY + "{\"strokes\":7}\n" + NO_DIGIT);
        Path bad = Files.writeString(inner.resolve("bad.svg"), "<svg/>");
        Path ink = Files.writeString(inner.resolve("ink"), "<ink><trace>1 2</trace></ink>");
        Path picture = Files.move(picture("c.png"), stack.resolve("c.png"));
        assertEquals(1, inkling.run("recognize", "--csv", stack));
        String quoted = '"' + lines.toString().replace("\"", "\"\"") + '"';
        assertEquals(
                "source,line,text,confidence,digit,isDigit\n"
                        + quoted + ",1,2,0.750,2,\n" + quoted + ",2,?,0.000,,\n" + quoted + ",4,?,0.250,,\n"
                        + ink + ",,1,0.750,1,\n" + picture + ",,0,0.750,0,\n",
                inkling.out());
        assertEquals(
                "inkling: " + lines + ": line 3: found 7, expected an array of strokes\n"
                        + "inkling: " + bad + ": has no strokes of a pen\n"
                        + "inkling: note: " + stack + ": 3 files are neither pictures nor ink; passed over\n",
                inkling.err());
    }

    @Test
    void manyLinesKeepTheirOrder() {
        StringBuilder text = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int line = 1; line <= 1000; line++) {
            int strokes = 1 + line % 9;
            text.append("{\"strokes\":[").append("[[1,2]],".repeat(strokes - 1)).append("[[1,2]]]}\n");
            expected.append("-:").append(line).append('\t').append(strokes).append("\t0.750\n");
        }
        inkling.type(text.toString());
        assertEquals(0, inkling.run("recognize", "-"));
        assertEquals(expected.toString(), inkling.out());
    }

    @Test
    void linesAreAnsweredAsTheyArrive() throws Exception {
        PipedOutputStream keyboard = new PipedOutputStream();
        LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
        inkling.in = new PipedInputStream(keyboard);
        inkling.out = new OutputStream() {
            @Override
            public void write(int character) {
                throw new UnsupportedOperationException("a line is written at once");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                answers.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }
        };
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> inkling.run("recognize", "-"));
        try (keyboard) {
            for (int line = 1; line <= 3; line += 2) {
                keyboard.write((TWO + "{\"str").getBytes(StandardCharsets.UTF_8));
                keyboard.flush();
                assertEquals("-:" + line + "\t2\t0.750\n", answers.poll(10, TimeUnit.SECONDS));
                keyboard.write("okes\":[]}\n".getBytes(StandardCharsets.UTF_8));
                keyboard.flush();
                assertEquals("-:" + (line + 1) + "\t?\t0.000\n", answers.poll(10, TimeUnit.SECONDS));
            }
        }
        assertEquals(0, status.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aClosedOutputEndsItQuietly() {
        inkling.out = failing("Broken pipe");
        inkling.type(TWO.repeat(1000));
        assertEquals(0, inkling.run("recognize", "-", folder.resolve("none.png")));
        assertEquals("", inkling.err());
    }

    @Test
    void aFullDiskIsAnError() {
        inkling.out = failing("No space left on device");
        inkling.type(TWO);
        assertEquals(1, inkling.run("recognize", "-"));
        assertEquals("inkling: -: cannot write standard output: No space left on device\n", inkling.err());
    }

    @Test
    void aModelThatIsNone() throws Exception {
        Path model = Files.writeString(folder.resolve("model.zip"), "no model");
        assertEquals(1, inkling.run("recognize", "--model", model, picture("a.png")));
        assertEquals("inkling: " + model + ": this is not a model\n", inkling.err());
        assertEquals("", inkling.out());
    }

    @Test
    void aModelThatIsNotThere() throws Exception {
        assertEquals(1, inkling.run("recognize", "--model", folder.resolve("none.zip"), picture("a.png")));
        assertEquals("inkling: " + folder.resolve("none.zip") + ": there is no such file\n", inkling.err());
    }

    @Test
    void nativeCodeThatIsMissingIsOneLine() throws Exception {
        inkling.bundledModel = () -> {
            throw new UnsatisfiedLinkError("no jnind4jcpu in\njava.library.path");
        };
        assertEquals(1, inkling.run("recognize", picture("a.png")));
        assertTrue(inkling.err().startsWith("inkling: unexpected UnsatisfiedLinkError: no jnind4jcpu in java.library.path (at "));
        assertEquals(1, inkling.err().lines().count());
    }

    @Test
    void tooLittleMemoryIsOneLine() throws Exception {
        inkling.bundledModel = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        assertEquals(1, inkling.run("recognize", picture("a.png")));
        assertEquals("inkling: out of memory; give Java more with -Xmx\n", inkling.err());
    }

    @Test
    void aDamagedBundledModelIsOneLine() throws Exception {
        inkling.bundledModel = () -> {
            throw new InvalidModelException(Message.of("other", "the bundled model is damaged"));
        };
        assertEquals(1, inkling.run("recognize", picture("a.png")));
        assertEquals("inkling: the bundled model is damaged\n", inkling.err());
    }

    @Test
    void anInputThatFailsIsOneLine() {
        inkling.in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        assertEquals(1, inkling.run("recognize", "-"));
        assertEquals("inkling: -: Input/output error\n", inkling.err());
    }

    @Test
    void noFileIsWrongUsage() {
        assertEquals(2, inkling.run("recognize"));
        assertEquals("inkling: Missing required parameter: 'FILE|FOLDER' (see inkling recognize --help)\n", inkling.err());
        assertEquals("", inkling.out());
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
