package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.mnist.IdxFiles;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    private CommandLineRun inkling;
    private Path model;

    @BeforeEach
    void trainAModel() throws Exception {
        IdxFiles.writeDataSet(folder, 90, 20);
        inkling = new CommandLineRun(folder);
        model = folder.resolve("model.zip");
        assertEquals(0, inkling.run("train", "--json", "--out", model));
        inkling = new CommandLineRun(folder);
    }

    @Test
    void json() {
        assertEquals(0, inkling.run("evaluate", "--json", "--model", model));
        StringBuilder perDigit = new StringBuilder();
        StringBuilder confusion = new StringBuilder();
        for (int digit = 0; digit < 10; digit++) {
            String comma = digit == 0 ? "" : ",";
            perDigit.append(comma).append("{\"digit\":" + digit + ",\"precision\":1.0,\"recall\":1.0,\"f1\":1.0,\"count\":2}");
            confusion.append(comma).append("[" + "0,".repeat(digit) + "2" + ",0".repeat(9 - digit) + "]");
        }
        assertEquals(
                "{\"count\":20,\"accuracy\":1.0,\"precision\":1.0,\"recall\":1.0,\"f1\":1.0,\"perDigit\":[" + perDigit
                        + "],\"confusion\":[" + confusion + "],\"interval\":[0.8388748419471806,1.0],\"loss\":0.0,"
                        + "\"calibration\":{\"error\":0.0,\"untempered\":0.0,\"temperature\":1.0},"
                        + "\"answers\":{\"answered\":20,\"right\":20,\"rejected\":0,\"coverage\":1.0,\"accuracy\":1.0},"
                        + "\"nonDigits\":{\"count\":0,\"rejected\":0}}\n",
                inkling.out());
        assertEquals("", inkling.err());
    }

    /** The bundled model of these tests reads every picture as a zero. */
    @Test
    void table() {
        assertEquals(0, inkling.run("evaluate"));
        String wrong = " %5d      2     0.0000  0.0000  0.0000\n";
        StringBuilder expected = new StringBuilder();
        expected.append("20 digits, 2 read rightly, 18 wrongly: accuracy 10.00 % (95 % interval 2.79 to 30.10 %)\n");
        expected.append("20 answered with a digit, 10.00 % of them rightly; 0 answered with \"?\", 0 of which would be right, 0 wrong\n");
        expected.append("loss 18.5881 nats; calibration error 65.00 %, 65.00 % without the model's temperature of 1.000\n\n");
        expected.append("digit  count  precision  recall      f1\n");
        expected.append("    0      2     0.1000  1.0000  0.1818\n");
        for (int digit = 1; digit < 10; digit++) {
            expected.append(String.format(wrong.substring(1), digit));
        }
        expected.append(" mean            0.0100  0.1000  0.0182\n\n");
        expected.append("true \\ read as 0     1     2     3     4     5     6     7     8     9\n");
        for (int digit = 0; digit < 10; digit++) {
            expected.append(String.format("%10d", digit)).append("     2").append("     0".repeat(9)).append('\n');
        }
        assertEquals(expected.toString(), inkling.out());
    }

    @Test
    void labelledInk() throws Exception {
        Path ink = folder.resolve("ink.jsonl");
        String stroke = "[[1,1],[2,9]]";
        Files.writeString(
                ink,
                "{\"strokes\":[" + stroke + "," + stroke + "],\"label\":2}\n{\"strokes\":[" + stroke + "],\"label\":3}\n"
                        + "{\"strokes\":[" + stroke + "],\"label\":null}\n{\"strokes\":[" + stroke + "],\"label\":\"x\"}\n");
        for (String option : new String[] {"--source", "--data"}) {
            inkling = new CommandLineRun(folder);
            assertEquals(0, inkling.run("evaluate", "--json", option, ink));
            assertEquals("{\"count\":2,", inkling.out().substring(0, 11));
            assertTrue(inkling.out().contains("\"nonDigits\":{\"count\":1,\"rejected\":0}"), inkling.out());
            assertEquals("inkling: note: ", inkling.err().substring(0, 15));
        }
    }

    @Test
    void whatIsNoDigitAloneHasNoAccuracy() throws Exception {
        Path ink = folder.resolve("ink.jsonl");
        Files.writeString(ink, "{\"strokes\":[[[1,1],[2,9]]],\"label\":null}\n{\"strokes\":[],\"label\":null}\n");
        assertEquals(0, inkling.run("evaluate", "--source", ink));
        assertEquals("non-digits: 1, answered with \"?\": 0\n", inkling.out());
        assertEquals("inkling: note: ink.jsonl: 1 line is no ink with a digit as its label; passed over\n", inkling.err());
    }

    @Test
    void aFolderIsASourceToo() {
        assertEquals(0, inkling.run("evaluate", "--json", "--model", model, "--source", folder));
        assertEquals("{\"count\":20,\"accuracy\":1.0,", inkling.out().substring(0, 27));
    }

    @Test
    void cutOffInkIsOneLine() throws Exception {
        Path ink = folder.resolve("ink.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(ink))) {
            out.write("{\"strokes\":[[[1,1],[2,9]]],\"label\":2}\n".repeat(5000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(ink);
        Files.write(ink, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(1, inkling.run("evaluate", "--source", ink));
        assertEquals(
                "inkling: " + ink + ": the gzip data ends too early; the file is cut off, get it again\n", inkling.err());
    }

    /** Before anything is read. */
    @Test
    void aFileIsNoFolderForMistakes() {
        assertEquals(1, inkling.run("evaluate", "--mistakes", model));
        assertEquals("inkling: " + model + ": this is a file, expected a folder\n", inkling.err());
        assertEquals("", inkling.out());
    }

    @Test
    void comparisonOnTheSameDigits() {
        assertEquals(0, inkling.run("evaluate", "--against", model));
        assertTrue(inkling.out().endsWith("\nmodel.zip reads 18 more of the same digits correctly than the bundled model (18 that only "
                + "it does, 0 that only the other does): more than chance (McNemar, p < 0.0001).\n"), inkling.out());
        inkling = new CommandLineRun(folder);
        assertEquals(0, inkling.run("evaluate", "--json", "--against", model));
        assertTrue(inkling.out().endsWith(",\"comparison\":{\"onlyThis\":0,\"onlyOther\":18,\"gain\":0.9,\"p\":7.62939453125E-6,"
                + "\"moreThanChance\":true}}\n"), inkling.out());
    }

    @Test
    void mistakesAsPictures() throws Exception {
        Path mistakes = folder.resolve("a/mistakes");
        assertEquals(0, inkling.run("evaluate", "--mistakes", mistakes));
        List<String> lines = Files.readAllLines(mistakes.resolve("mistakes.csv"));
        assertEquals(19, lines.size());
        assertEquals("1,0,0.75,00001-true1-read0.png,0.75,0.25,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,true,false", lines.get(1));
        BufferedImage picture = ImageIO.read(mistakes.resolve("00001-true1-read0.png").toFile());
        assertEquals(255, picture.getRaster().getSample(6, 4, 0));
        assertEquals(0, picture.getRaster().getSample(5, 4, 0));
        assertEquals(28, picture.getWidth());
    }

    @Test
    void theEnvironmentNamesTheFolder() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        inkling.environment.put("INKLING_MNIST", IdxFiles.writeDataSet(other, 20, 10).toString());
        assertEquals(0, inkling.run("evaluate", "--json", "--model", model));
        assertEquals("{\"count\":10,", inkling.out().substring(0, 12));
    }

    @Test
    void missingDataTellsTheWaysOut() {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(1, inkling.run("evaluate", "--data", nowhere));
        assertEquals(
                "inkling: no MNIST in " + nowhere + ": t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte are missing (looked for "
                        + "there and in raw, MNIST/raw, EMNIST/raw and gzip, plain or .gz, also as train-images.idx3-ubyte and as "
                        + "emnist-digits-train-images-idx3-ubyte); get them from "
                        + "https://storage.googleapis.com/cvdf-datasets/mnist/, put what is missing into that folder or " + folder
                        + ", let the training tab of the window fetch it, or name the folder that has it with --data DIR or the "
                        + "environment variable INKLING_MNIST\n",
                inkling.err());
    }

    @Test
    void theTestFilesAreEnough() throws Exception {
        Files.delete(folder.resolve("train-images-idx3-ubyte"));
        Files.delete(folder.resolve("train-labels-idx1-ubyte"));
        assertEquals(0, inkling.run("evaluate", "--json", "--model", model));
        assertEquals("", inkling.err());
    }

    @Test
    void whatWasCorrectedIsOneLineAndNoFailure() throws Exception {
        Path images = folder.resolve("t10k-images-idx3-ubyte");
        byte[] content = Files.readAllBytes(images);
        for (int i = 16; i < content.length; i++) {
            content[i] = (byte) (255 - (content[i] & 0xff));
        }
        Files.write(images, content);
        assertEquals(0, inkling.run("evaluate", "--json", "--model", model));
        assertEquals("{\"count\":20,\"accuracy\":1.0,", inkling.out().substring(0, 27));
        assertEquals(
                "inkling: note: t10k-images-idx3-ubyte: 20 of 20 pictures are dark on light, expected light ink (255) on dark "
                        + "(0); inverted\n",
                inkling.err());
    }

    @Test
    void damagedDataIsOneLine() throws Exception {
        Path labels = folder.resolve("t10k-labels-idx1-ubyte");
        Files.write(labels, new byte[0]);
        assertEquals(1, inkling.run("evaluate"));
        assertEquals("inkling: " + labels + ": is empty, expected an IDX file\n", inkling.err());
    }

    @Test
    void filesAreWrongUsage() {
        assertEquals(2, inkling.run("evaluate", "a.png"));
        assertEquals("inkling: Unmatched argument at index 1: 'a.png' (see inkling evaluate --help)\n", inkling.err());
    }
}
