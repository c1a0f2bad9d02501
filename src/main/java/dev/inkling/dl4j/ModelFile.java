package dev.inkling.dl4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Provenance;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A model as one zip: {@code configuration.json} and {@code coefficients.bin} as Deeplearning4j's own
 * {@code ModelSerializer} writes them, so that any Deeplearning4j program can open it, and {@code inkling.json}.
 *
 * <p>Not read by {@code ModelSerializer}: in 1.0.0-M2.1 that deserializes Java objects from the file, unfiltered, and
 * so runs what a stranger put there. Here the entries are the three above and no others, each of bounded size, the
 * configuration may name Deeplearning4j's plain layers only, and the numbers are read as numbers.
 */
final class ModelFile {

    private static final String CONFIGURATION = "configuration.json";
    private static final String COEFFICIENTS = "coefficients.bin";
    private static final String INKLING = "inkling.json";

    /** Bytes of each entry at the most, unpacked. */
    private static final Map<String, Integer> LIMITS =
            Map.of(CONFIGURATION, 1 << 20, COEFFICIENTS, 64 << 20, INKLING, 1 << 20);

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ModelFile() {}

    /**
     * What {@code inkling.json} holds.
     *
     * @param format of this file; 1
     * @param input what the network takes, for people and other programs
     */
    private record Description(int format, String network, String input, Provenance provenance) {}

    private static final int FORMAT = 1;
    private static final String INPUT = "[n,1,28,28] float32 in [0,1], ink 1; longest ink side 20 px, centre of mass at 14.5";

    static void write(MultiLayerNetwork network, Provenance provenance, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                writeTo(out, network, provenance);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeTo(OutputStream out, MultiLayerNetwork network, Provenance provenance)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(CONFIGURATION));
            zip.write(network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(COEFFICIENTS));
            DataOutputStream numbers = new DataOutputStream(zip);
            Nd4j.write(network.params().reshape(1, network.numParams()), numbers);
            numbers.flush();
            zip.putNextEntry(new ZipEntry(INKLING));
            zip.write(JSON.writeValueAsBytes(new Description(FORMAT, provenance.network(), INPUT, provenance)));
            zip.closeEntry();
        }
    }

    static Dl4jModel read(InputStream content, String name) throws IOException, InvalidModelException {
        Map<String, byte[]> entries = entries(content, name);
        Description description = description(entries.get(INKLING), name);
        MultiLayerConfiguration configuration =
                ModelConfiguration.parse(new String(entries.get(CONFIGURATION), StandardCharsets.UTF_8), name);
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        float[] parameters = parameters(entries.get(COEFFICIENTS), network.numParams(), name);
        FloatBuffers.of(network.params()).put(0, parameters);
        return new Dl4jModel(network, description.provenance());
    }

    static Provenance provenance(InputStream content, String name) throws IOException, InvalidModelException {
        return description(entries(content, name).get(INKLING), name).provenance();
    }

    private static Map<String, byte[]> entries(InputStream content, String name)
            throws IOException, InvalidModelException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Integer limit = LIMITS.get(entry.getName());
                if (limit == null) {
                    throw new InvalidModelException(
                            name + " is not an Inkling model: it holds '" + printable(entry.getName()) + "', which does not belong there");
                }
                byte[] bytes = zip.readNBytes(limit + 1);
                if (bytes.length > limit) {
                    throw new InvalidModelException(
                            name + " is not an Inkling model: its " + entry.getName() + " is larger than " + limit + " bytes");
                }
                if (entries.put(entry.getName(), bytes) != null) {
                    throw new InvalidModelException(name + " is not an Inkling model: it holds " + entry.getName() + " twice");
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw new InvalidModelException(name + " is damaged: " + printable(e.getMessage()) + "; fetch or train it again", e);
        }
        for (String needed : new String[] {CONFIGURATION, COEFFICIENTS, INKLING}) {
            if (!entries.containsKey(needed)) {
                throw new InvalidModelException(name + " is not an Inkling model, or is cut off: it holds no " + needed);
            }
        }
        return entries;
    }

    private static Description description(byte[] json, String name) throws InvalidModelException {
        Description description;
        try {
            description = JSON.readValue(json, Description.class);
        } catch (JsonProcessingException e) {
            throw new InvalidModelException(name + " is damaged: its " + INKLING + " cannot be read", e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (description == null || description.format() != FORMAT || description.provenance() == null) {
            throw new InvalidModelException(name + " is not a model this version can read: its format is "
                    + (description == null ? "missing" : description.format()) + ", not " + FORMAT);
        }
        return description;
    }

    /** Reads what {@code Nd4j.write} wrote: a shape, then the numbers, each with an allocation mode, a length and a type. */
    private static float[] parameters(byte[] bytes, long expected, String name) throws InvalidModelException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.readUTF();
            long shapeLength = in.readLong();
            expect(in.readUTF(), "LONG", name);
            if (shapeLength < 4 || shapeLength > 64) {
                throw new InvalidModelException(name + " is damaged: its shape has " + shapeLength + " numbers");
            }
            in.skipNBytes(shapeLength * Long.BYTES);
            in.readUTF();
            long length = in.readLong();
            expect(in.readUTF(), "FLOAT", name);
            if (length != expected) {
                throw new InvalidModelException(
                        name + " is damaged: it holds " + length + " parameters, its network has " + expected);
            }
            float[] parameters = new float[(int) length];
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = in.readFloat();
                if (!Float.isFinite(parameters[i])) {
                    throw new InvalidModelException(name + " is damaged: parameter " + i + " is " + parameters[i]);
                }
            }
            return parameters;
        } catch (IOException e) {
            throw new InvalidModelException(name + " is damaged: its parameters are cut off", e);
        }
    }

    private static void expect(String found, String expected, String name) throws InvalidModelException {
        if (!found.equals(expected)) {
            throw new InvalidModelException(
                    name + " is damaged: its parameters are " + printable(found) + ", not " + expected);
        }
    }

    private static String printable(String text) {
        String line = text == null ? "no reason given" : text.replaceAll("\\p{Cntrl}", "?");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
