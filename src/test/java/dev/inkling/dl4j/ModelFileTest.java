package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.mnist.LabelledDigits;
import dev.inkling.raster.Raster;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;

class ModelFileTest {

    private static final Dl4jEngine ENGINE = new Dl4jEngine(1);
    private static final LabelledDigits DIGITS = DrawnDigits.of(64, 1);

    @TempDir
    private static Path folder;

    private static Model model;
    private static byte[] file;

    @BeforeAll
    static void trainAndSave() throws IOException, TrainingFailedException {
        TrainingPlan plan = TrainingPlan.of(Network.DEEP).withEpochs(1);
        DataOrigin origin = new DataOrigin("Drawn", Map.of("digits", "0123abcd"));
        model = ENGINE.train(plan, DIGITS, DIGITS, origin, TrainingListener.SILENT);
        Path path = folder.resolve("模型 one.zip");
        model.save(path);
        file = Files.readAllBytes(path);
    }

    @Test
    void whatIsReadBackPredictsTheSameAndKnowsItsOrigin() throws IOException, InvalidModelException {
        try (Model again = read(file)) {
            Raster raster = DIGITS.raster(3);
            assertArrayEquals(
                    model.recognize(raster).probabilities(), again.recognize(raster).probabilities());
            assertEquals(model.provenance(), again.provenance());
        }
    }

    @Test
    void manyAtOnceAreReadAsOneByOne() {
        var rasters = IntStream.range(0, 25).mapToObj(DIGITS::raster).toList();
        var together = model.recognize(rasters);
        for (int i = 0; i < rasters.size(); i++) {
            assertArrayEquals(
                    model.recognize(rasters.get(i)).probabilities(), together.get(i).probabilities(), 1e-5f);
        }
    }

    @Test
    void anyDeeplearning4jProgramCanOpenIt() throws IOException {
        Path path = folder.resolve("for-others.zip");
        Files.write(path, file);
        MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(path.toFile(), false);
        float[] raster = DIGITS.raster(3).toArray();
        float[] probabilities =
                network.output(Nd4j.create(raster, new long[] {1, 1, 28, 28}, 'c')).toFloatVector();
        assertArrayEquals(model.recognize(DIGITS.raster(3)).probabilities(), probabilities, 1e-5f);
    }

    @Test
    void savingLeavesNothingBesideTheFile() throws IOException {
        Path target = Files.createDirectory(folder.resolve("tidy")).resolve("model.zip");
        model.save(target);
        model.save(target);
        try (var files = Files.list(target.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aTruncatedFileIsNamedAsDamaged() {
        for (int length : new int[] {0, 1, 100, file.length / 2, file.length * 9 / 10}) {
            String message = refusal(Arrays.copyOf(file, length));
            assertTrue(message.startsWith("test.zip is"), message);
            assertFalse(message.contains("\n"), message);
        }
    }

    @Test
    void everyFlippedByteIsNoticedOrHarmless() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] flipped = file.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            try (Model again = read(flipped)) {
                again.recognize(DIGITS.raster(0));
            } catch (InvalidModelException refused) {
                assertTrue(refused.getMessage().startsWith("test.zip is"), refused.getMessage());
            }
        }
    }

    @Test
    void foreignEntriesAreRefused() throws IOException {
        for (String entry : new String[] {"preprocessor.bin", "normalizer.bin", "objects/evil", "../../escape"}) {
            Map<String, byte[]> entries = unzip(file);
            entries.put(entry, new byte[] {(byte) 0xac, (byte) 0xed, 0, 5});
            assertTrue(refusal(zip(entries)).contains("'" + entry + "'"));
        }
    }

    @Test
    void foreignClassesAreRefused() throws IOException {
        for (String known : new String[] {
            "org.deeplearning4j.nn.conf.layers.DenseLayer", "org.nd4j.linalg.activations.impl.ActivationReLU"
        }) {
            Map<String, byte[]> entries = unzip(file);
            String json = new String(entries.get("configuration.json"), StandardCharsets.UTF_8);
            assertTrue(json.contains(known), json);
            entries.put("configuration.json", json.replace(known, "evil.Gadget").getBytes(StandardCharsets.UTF_8));
            assertTrue(refusal(zip(entries)).contains("'evil.Gadget'"));
        }
    }

    @Test
    void hugeLayersAreRefusedBeforeTheyAreMade() throws IOException {
        Map<String, byte[]> entries = unzip(file);
        String json = new String(entries.get("configuration.json"), StandardCharsets.UTF_8);
        entries.put(
                "configuration.json",
                json.replaceAll("\"nout\"\\s*:\\s*128", "\"nout\":2000000000").getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal(zip(entries)).contains("2000000000"));
    }

    @Test
    void missingEntriesAreNamed() throws IOException {
        for (String entry : new String[] {"configuration.json", "coefficients.bin", "inkling.json"}) {
            Map<String, byte[]> entries = unzip(file);
            entries.remove(entry);
            assertTrue(refusal(zip(entries)).contains(entry));
        }
    }

    @Test
    void parametersThatAreNoNumbersAreRefused() throws IOException {
        Map<String, byte[]> entries = unzip(file);
        byte[] coefficients = entries.get("coefficients.bin");
        Arrays.fill(coefficients, coefficients.length - 8, coefficients.length, (byte) 0xff);
        assertTrue(refusal(zip(entries)).contains("NaN"));
    }

    private static String refusal(byte[] content) {
        return assertThrows(InvalidModelException.class, () -> read(content).close()).getMessage();
    }

    private static Model read(byte[] content) throws IOException, InvalidModelException {
        return ENGINE.load(new ByteArrayInputStream(content), "test.zip");
    }

    private static Map<String, byte[]> unzip(byte[] content) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
