package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.DataOrigin;
import dev.inkling.raster.Raster;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.Provenance;
import dev.inkling.training.TrainingPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes model files at random, and sees that each is refused in one line or reads. Many more, in a quarter of an hour:
 * {@code ./mvnw test -Dtest=ModelFileFuzzTest -Dinkling.fuzz.count=20000 -Dinkling.fuzz.seed=1}.
 */
class ModelFileFuzzTest {

    private static final int COUNT = Integer.getInteger("inkling.fuzz.count", 200);
    /** Of the first change; the others have the numbers after it, so that one can be repeated alone. */
    private static final long SEED = Long.getLong("inkling.fuzz.seed", 1);

    /** What other programs do on this machine is not the file's fault, so the time is the processor's. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

    private static final String CONFIGURATION = "configuration.json";
    private static final String COEFFICIENTS = "coefficients.bin";
    /** Bytes before the numbers. */
    private static final int HEADER = 129;

    /** Zero, the smallest, minus zero, the largest, infinity, no number, 1e16, 1; as bits. */
    private static final int[] FLOATS = {
        0, 1, 0x80000000, 0x7f7fffff, 0xff7fffff, 0x7f800000, 0x7fc00000, 0x5a0e1bca, 0x3f800000
    };

    @TempDir
    private static Path folder;

    private static final List<Map<String, byte[]>> MODELS = new ArrayList<>();

    @BeforeAll
    static void makeModels() throws IOException {
        NativeRuntime.oneThreadHere();
        for (Network kind : Network.values()) {
            TrainingPlan plan = TrainingPlan.of(kind).withDropout(0.25).withL2(1e-4);
            MultiLayerNetwork network = new MultiLayerNetwork(Architectures.of(plan, 10, 1000));
            network.init();
            Provenance provenance = new Provenance(kind.id(), "2026-01-01T00:00:00Z", plan,
                    new DataOrigin("none", Map.of()), 0, 0, 0, null, 0, Map.of(), null, List.of());
            Path file = folder.resolve(kind.id() + ".zip");
            ModelFile.write(network, ModelCard.of(provenance, 10, Calibration.NONE), file);
            MODELS.add(narrowed(ModelZips.unzip(Files.readAllBytes(file))));
        }
    }

    /** With an eighth of the planes and units: ten times as quick to pack, to build and to read. */
    private static Map<String, byte[]> narrowed(Map<String, byte[]> model) throws IOException {
        ConfigurationChanges changes = new ConfigurationChanges(model.get(CONFIGURATION), new Random(1));
        changes.narrow(8);
        changes.fit();
        model.put(CONFIGURATION, changes.toJson());
        model.put(COEFFICIENTS, fitting(model, new Random(1)));
        return model;
    }

    @Test
    void whateverIsChangedAFileIsRefusedOrReads() throws IOException {
        int read = 0;
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            byte[] file = changed(new Random(seed));
            long begin = THREADS.getCurrentThreadCpuTime();
            read += reads(file, seed) ? 1 : 0;
            assertTrue(THREADS.getCurrentThreadCpuTime() - begin < LONGEST, "change " + seed + " took too long");
        }
        System.out.printf("Of %d changed model files %d read, %d were refused%n", COUNT, read, COUNT - read);
    }

    private static boolean reads(byte[] file, long seed) {
        try (Model model = new Dl4jEngine(1).load(new ByteArrayInputStream(file), "test.zip")) {
            for (Raster raster : rasters(new Random(seed))) {
                model.recognize(raster);
            }
            return true;
        } catch (InvalidModelException refused) {
            assertTrue(refused.getMessage().startsWith("test.zip is"), refused.getMessage());
            assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
            return false;
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError("change " + seed, e);
        }
    }

    private static List<Raster> rasters(Random random) {
        float[] noise = new float[Raster.PIXELS];
        for (int pixel = 0; pixel < noise.length; pixel++) {
            noise[pixel] = random.nextInt(3) / 2f;
        }
        float[] ink = new float[Raster.PIXELS];
        Arrays.fill(ink, 1);
        return List.of(Raster.BLANK, Raster.of(ink), Raster.of(noise));
    }

    private static byte[] changed(Random random) throws IOException {
        Map<String, byte[]> model = new LinkedHashMap<>(MODELS.get(random.nextInt(MODELS.size())));
        byte[] configuration = model.get(CONFIGURATION);
        byte[] coefficients = model.get(COEFFICIENTS);
        switch (random.nextInt(5)) {
            case 0 -> model.put(CONFIGURATION, torn(configuration, random));
            case 1 -> model.put(COEFFICIENTS, torn(coefficients, random));
            case 2 -> model.put(COEFFICIENTS, otherNumbers(coefficients, random));
            case 3 -> model.put(CONFIGURATION, otherConfiguration(configuration, random, false));
            default -> {
                model.put(CONFIGURATION, otherConfiguration(configuration, random, true));
                model.put(COEFFICIENTS, fitting(model, random));
            }
        }
        return ModelZips.zip(model);
    }

    private static byte[] otherConfiguration(byte[] json, Random random, boolean fitted) throws IOException {
        ConfigurationChanges changes = new ConfigurationChanges(json, random);
        for (int i = random.nextInt(3); i >= 0; i--) {
            changes.change();
        }
        if (fitted) {
            changes.fit();
        }
        return changes.toJson();
    }

    private static byte[] fitting(Map<String, byte[]> model, Random random) throws IOException {
        try {
            float[] weights = new float[(int) NetworkReader.read(model.get(CONFIGURATION)).weights()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = random.nextFloat() / 8;
            }
            return ModelZips.coefficients(weights);
        } catch (Flaw refused) {
            return model.get(COEFFICIENTS);
        }
    }

    /** Bits turned over, and stretches left out, written twice, or written elsewhere. */
    private static byte[] torn(byte[] content, Random random) {
        byte[] torn = content.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(torn.length);
            int length = Math.min(torn.length - from, 1 + random.nextInt(1 << random.nextInt(10)));
            byte[] stretch = Arrays.copyOfRange(torn, from, from + length);
            byte[] rest = Arrays.copyOfRange(torn, from + length, torn.length);
            switch (random.nextInt(4)) {
                case 0 -> torn = joined(Arrays.copyOf(torn, from), rest);
                case 1 -> torn = joined(Arrays.copyOf(torn, from + length), stretch, rest);
                case 2 -> System.arraycopy(stretch, 0, torn, random.nextInt(torn.length - length + 1), length);
                default -> torn[random.nextBoolean() ? from : from % 200 % torn.length] ^= (byte) (1 << random.nextInt(8));
            }
            if (torn.length == 0) {
                return torn;
            }
        }
        return torn;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] otherNumbers(byte[] coefficients, Random random) {
        ByteBuffer bytes = ByteBuffer.wrap(coefficients.clone());
        int numbers = (bytes.capacity() - HEADER) / Float.BYTES;
        for (int i = random.nextInt(1 << random.nextInt(12)); i >= 0; i--) {
            int bits = random.nextInt(3) == 0 ? random.nextInt() : FLOATS[random.nextInt(FLOATS.length)];
            bytes.putInt(HEADER + random.nextInt(numbers) * Float.BYTES, bits);
        }
        return bytes.array();
    }
}
