package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.LearningData;
import dev.inkling.data.Mixture;
import dev.inkling.raster.Raster;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.Optimizer;
import dev.inkling.training.Schedule;
import dev.inkling.training.Start;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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
        LearningData data = new LearningData(Mixture.of(DIGITS), DIGITS, origin, List.of());
        model = ENGINE.train(plan, data, new Start.Anew(), TrainingListener.SILENT);
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

    /** And finds what this program says, but for the temperature, which stands in the card. */
    @Test
    void anyDeeplearning4jProgramCanOpenIt() throws IOException, Flaw {
        Path path = folder.resolve("for-others.zip");
        Files.write(path, file);
        MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(path.toFile(), false);
        float[] raster = DIGITS.raster(3).toArray();
        float[] probabilities =
                network.output(Nd4j.create(raster, new long[] {1, 1, 28, 28}, 'c')).toFloatVector();
        double temperature = ModelCard.read(ModelZips.unzip(file).get("inkling.json")).temperature();
        assertArrayEquals(
                model.recognize(DIGITS.raster(3)).probabilities(),
                Calibrated.prediction(probabilities, temperature).probabilities(),
                1e-5f);
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
            Map<String, byte[]> entries = ModelZips.unzip(file);
            entries.put(entry, new byte[] {(byte) 0xac, (byte) 0xed, 0, 5});
            assertTrue(refusal(ModelZips.zip(entries)).contains("'" + entry + "'"));
        }
    }

    @Test
    void foreignClassesAreRefused() throws IOException {
        for (String known : new String[] {
            "org.deeplearning4j.nn.conf.layers.DenseLayer", "org.nd4j.linalg.activations.impl.ActivationReLU"
        }) {
            Map<String, byte[]> entries = ModelZips.unzip(file);
            String json = new String(entries.get("configuration.json"), StandardCharsets.UTF_8);
            assertTrue(json.contains(known), json);
            entries.put("configuration.json", json.replace(known, "evil.Gadget").getBytes(StandardCharsets.UTF_8));
            assertTrue(refusal(ModelZips.zip(entries)).contains("'evil.Gadget'"));
        }
    }

    @Test
    void hugeLayersAreRefusedBeforeTheyAreMade() throws IOException {
        Map<String, byte[]> entries = ModelZips.unzip(file);
        String json = new String(entries.get("configuration.json"), StandardCharsets.UTF_8);
        entries.put(
                "configuration.json",
                json.replaceAll("\"nout\"\\s*:\\s*128", "\"nout\":2000000000").getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal(ModelZips.zip(entries)).contains("2000000000"));
    }

    @Test
    void missingEntriesAreNamed() throws IOException {
        for (String entry : new String[] {"configuration.json", "coefficients.bin", "inkling.json"}) {
            Map<String, byte[]> entries = ModelZips.unzip(file);
            entries.remove(entry);
            assertTrue(refusal(ModelZips.zip(entries)).contains(entry));
        }
    }

    @Test
    void parametersThatAreNoNumbersAreRefused() throws IOException {
        Map<String, byte[]> entries = ModelZips.unzip(file);
        byte[] coefficients = entries.get("coefficients.bin");
        Arrays.fill(coefficients, coefficients.length - 8, coefficients.length, (byte) 0xff);
        assertTrue(refusal(ModelZips.zip(entries)).contains("NaN"));
    }

    @Test
    void numbersThatLeadOutOfAFloatsRangeAreRefused() throws IOException {
        assertTrue(refusal(withWeight(0, 3e38f)).contains("too large"));
    }

    @Test
    void whatFollowsTheParametersIsRefused() throws IOException {
        Map<String, byte[]> entries = ModelZips.unzip(file);
        byte[] coefficients = entries.get("coefficients.bin");
        entries.put("coefficients.bin", Arrays.copyOf(coefficients, coefficients.length + 4));
        assertTrue(refusal(ModelZips.zip(entries)).startsWith("test.zip is damaged"));
    }

    @Test
    void aModelOfAnyPlanReadsAsDeeplearning4jReadsItAndIsKeptToTheBit() throws IOException, InvalidModelException {
        for (Network network : Network.values()) {
            for (Optimizer optimizer : Optimizer.values()) {
                Schedule schedule = Schedule.values()[(network.ordinal() + optimizer.ordinal()) % Schedule.values().length];
                TrainingPlan plan = TrainingPlan.of(network).withOptimizer(optimizer).withSchedule(schedule);
                assertReadsAsByDeeplearning4j(plan.withDropout(0.25 * optimizer.ordinal()).withL2(1e-3 * network.ordinal()));
            }
        }
    }

    private static void assertReadsAsByDeeplearning4j(TrainingPlan plan) throws IOException, InvalidModelException {
        MultiLayerNetwork network = new MultiLayerNetwork(Architectures.of(plan, 10, 1000));
        network.init();
        Path path = folder.resolve("any.zip");
        ModelFile.write(network, ModelCard.of(model.provenance(), 10, Calibration.NONE), path);
        float[] raster = DIGITS.raster(3).toArray();
        float[] expected = ModelSerializer.restoreMultiLayerNetwork(path.toFile(), false)
                .output(Nd4j.create(raster, new long[] {1, 1, 28, 28}, 'c'))
                .toFloatVector();
        try (Model ours = read(Files.readAllBytes(path))) {
            assertArrayEquals(expected, ours.recognize(DIGITS.raster(3)).probabilities(), 1e-6f);
            Path again = folder.resolve("again.zip");
            ours.save(again);
            assertArrayEquals(
                    ModelZips.unzip(Files.readAllBytes(path)).get("coefficients.bin"),
                    ModelZips.unzip(Files.readAllBytes(again)).get("coefficients.bin"));
        }
    }

    @Test
    void aModelThatWasReadCanBeTrainedFurther() throws Exception {
        TrainingPlan plan = model.provenance().plan();
        LearningData data = DrawnDigits.data(DIGITS, DIGITS);
        try (Model start = read(file);
                Model further = ENGINE.train(plan, data, new Start.From(start), TrainingListener.SILENT);
                Model same = ENGINE.train(plan, data, new Start.From(model), TrainingListener.SILENT)) {
            assertArrayEquals(
                    same.recognize(DIGITS.raster(3)).probabilities(), further.recognize(DIGITS.raster(3)).probabilities());
        }
    }

    @Test
    void whatOtherProgramsPackedAgainReads() throws IOException, InvalidModelException {
        Map<String, byte[]> entries = ModelZips.unzip(file);
        for (String folder : new String[] {"./", "././", "model/", "模型 one/", "./a b/"}) {
            Map<String, byte[]> packed = new LinkedHashMap<>();
            packed.put(folder, new byte[0]);
            entries.forEach((name, content) -> packed.put(folder + name, content));
            packed.put(folder + ".DS_Store", new byte[10]);
            packed.put("__MACOSX/", new byte[0]);
            packed.put("__MACOSX/model/._inkling.json", new byte[10]);
            read(ModelZips.zip(packed)).close();
        }
    }

    @Test
    void entriesInMoreThanOneFolderOrOutsideAnyAreRefused() throws IOException {
        Map<String, byte[]> entries = ModelZips.unzip(file);
        for (String prefix : new String[] {"a/", "../", "/", "a/b/", "..../", "__MACOSX/../"}) {
            Map<String, byte[]> packed = new LinkedHashMap<>(entries);
            packed.put(prefix + "inkling.json", packed.remove("inkling.json"));
            assertTrue(refusal(ModelZips.zip(packed)).contains("inkling.json"), prefix);
        }
    }

    @Test
    void aZipOfManyOrOfEndlessEntriesIsRefusedAtOnce() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 200).forEach(i -> many.put("__MACOSX/" + i, new byte[0]));
        assertTrue(refusal(ModelZips.zip(many)).contains("more than 100"));
        assertTrue(refusal(ModelZips.zip(Map.of("__MACOSX/x", new byte[2 << 20]))).contains("larger"));
        assertTrue(refusal(ModelZips.zip(Map.of("coefficients.bin", new byte[40 << 20]))).contains("larger"));
    }

    @Test
    void aConfigurationThatOthersCouldUnderstandOtherwiseIsRefused() throws IOException {
        String relu = "\"@class\" : \"org.nd4j.linalg.activations.impl.ActivationReLU\"";
        for (String[] change : new String[][] {
            {relu, "\"@class\" : \"org.nd4j.linalg.activations.impl.ActivationCube\", " + relu},
            {relu, "\"threshold\" : 1.0, " + relu},
            {relu, "\"unheard\" : 1.0, " + relu},
            {"\"dataType\" : \"FLOAT\"", "\"dataType\" : \"HALF\""},
            {"\"dataType\" : \"FLOAT\"", "\"dataType\" : \"DOUBLE\""},
            {"\"cnn2dDataFormat\" : \"NCHW\"", "\"cnn2dDataFormat\" : \"NHWC\""},
            {"\"kernelSize\" : [ 5, 5 ]", "\"kernelSize\" : [ 60000, 60000 ]"},
            {"\"kernelSize\" : [ 5, 5 ]", "\"kernelSize\" : [ 1, 25 ]"},
            {"\"kernelSize\" : [ 5, 5 ]", "\"kernelSize\" : [ 5 ]"},
            {"\"stride\" : [ 2, 2 ]", "\"stride\" : [ 0, 0 ]"},
            {"\"padding\" : [ 2, 2 ]", "\"padding\" : [ -3, -3 ]"},
            {"\"padding\" : [ 2, 2 ]", "\"padding\" : [ 50, 50 ]"},
            {"\"dilation\" : [ 1, 1 ]", "\"dilation\" : [ 64, 64 ]"},
            {"\"weightNoise\" : null", "\"weightNoise\" : {\"@class\" : \"evil.Noise\"}"},
            {"ActivationSoftmax", "ActivationIdentity"},
            {"\"inputHeight\" : 4", "\"inputHeight\" : 2"},
            {"\"confs\"", "\"confused\""},
        }) {
            byte[] changed = withConfiguration(change[0], change[1]);
            assertTrue(refusal(changed).startsWith("test.zip is "), change[1]);
            assertThrows(InvalidModelException.class, () -> ENGINE.describe(new ByteArrayInputStream(changed), "test.zip"));
        }
    }

    @Test
    void aDescriptionInAnotherEncodingIsDamage() throws IOException {
        Map<String, byte[]> entries = ModelZips.unzip(file);
        for (byte[] garbled : new byte[][] {{0, 0, 0, 0x7b, 0, -1, -1, -1}, {-1, -2, 0x7b, 0}, {'"', -1, '"'}, {}}) {
            entries.put("inkling.json", garbled);
            assertTrue(refusal(ModelZips.zip(entries)).startsWith("test.zip is "));
        }
    }

    @Test
    void whatADescriptionSaysCannotTakeOverTheWindow() throws IOException, InvalidModelException {
        Map<String, byte[]> entries = ModelZips.unzip(file);
        String card = new String(entries.get("inkling.json"), StandardCharsets.UTF_8);
        String changedCard = card.replace("Drawn", "\u202e\\u009b31m" + "x".repeat(5000));
        entries.put("inkling.json", changedCard.getBytes(StandardCharsets.UTF_8));
        try (Model changed = read(ModelZips.zip(entries))) {
            String name = changed.provenance().data().name();
            assertTrue(name.startsWith("??31mxxx") && name.length() <= 201, name);
        }
    }

    private static String refusal(byte[] content) {
        return assertThrows(InvalidModelException.class, () -> read(content).close()).getMessage();
    }

    private static Model read(byte[] content) throws IOException, InvalidModelException {
        return ENGINE.load(new ByteArrayInputStream(content), "test.zip");
    }

    private static byte[] withConfiguration(String part, String instead) throws IOException {
        Map<String, byte[]> entries = ModelZips.unzip(file);
        String json = new String(entries.get("configuration.json"), StandardCharsets.UTF_8);
        assertTrue(json.contains(part), part);
        entries.put("configuration.json", json.replace(part, instead).getBytes(StandardCharsets.UTF_8));
        return ModelZips.zip(entries);
    }

    private static byte[] withWeight(int number, float weight) throws IOException {
        Map<String, byte[]> entries = ModelZips.unzip(file);
        float[] weights = ((Dl4jModel) model).weights(10);
        weights[number] = weight;
        entries.put("coefficients.bin", ModelZips.coefficients(weights));
        return ModelZips.zip(entries);
    }
}
