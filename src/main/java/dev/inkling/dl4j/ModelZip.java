package dev.inkling.dl4j;

import dev.inkling.platform.Printable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The three entries of a model's zip, each once and of bounded size. They may stand in one folder, and beside what Finder
 * and the like add; anything else does not belong there.
 */
final class ModelZip {

    static final String CONFIGURATION = "configuration.json";
    static final String COEFFICIENTS = "coefficients.bin";
    static final String CARD = "inkling.json";

    /** Bytes of each entry at the most, unpacked. */
    private static final Map<String, Integer> LIMITS = Map.of(CONFIGURATION, 1 << 20, COEFFICIENTS, 32 << 20, CARD, 1 << 20);

    /** Bytes, packed: what does not pack at all, and room for what is passed over. */
    private static final int LARGEST_FILE = 40 << 20;

    private static final int MOST_ENTRIES = 100;
    /** Unpacked bytes of an entry that is passed over. */
    private static final int MOST_PASSED_OVER = 1 << 20;

    private static final int LONGEST_NAME = 60;

    private final Map<String, byte[]> entries = new HashMap<>();
    /** The folder that the entries stand in, with a slash, or empty; null while none was seen. */
    private @Nullable String folder;

    record Entries(byte[] configuration, byte[] coefficients, byte[] card) {}

    private ModelZip() {}

    static Entries read(InputStream content) throws IOException, Flaw {
        byte[] file = content.readNBytes(LARGEST_FILE + 1);
        if (file.length > LARGEST_FILE) {
            throw Flaw.foreign("model.file.large", LARGEST_FILE);
        }
        ModelZip zip = new ModelZip();
        try (ZipInputStream unpacked = new ZipInputStream(new ByteArrayInputStream(file))) {
            zip.readAll(unpacked);
        } catch (IOException | IllegalArgumentException e) {
            throw Flaw.damaged(e, "model.zip.damaged", Printable.of(String.valueOf(e.getMessage()), LONGEST_NAME));
        }
        return zip.complete();
    }

    private void readAll(ZipInputStream zip) throws IOException, Flaw {
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            count++;
            if (count > MOST_ENTRIES) {
                throw Flaw.foreign("model.entries.many", MOST_ENTRIES);
            }
            String path = entry.getName().replaceFirst("^(\\./)+", "");
            if (isPassedOver(path)) {
                contentOf(zip, path, MOST_PASSED_OVER);
            } else {
                keep(path, zip);
            }
        }
    }

    /** Folders by themselves, and what macOS puts beside everything. */
    private static boolean isPassedOver(String path) {
        return path.isEmpty()
                || path.endsWith("/")
                || path.startsWith("__MACOSX/")
                || path.matches("([^/]+/)?(\\.DS_Store|\\._[^/]*)");
    }

    private void keep(String path, ZipInputStream zip) throws IOException, Flaw {
        int nameBegins = path.lastIndexOf('/') + 1;
        String name = path.substring(nameBegins);
        String in = path.substring(0, nameBegins);
        if (!LIMITS.containsKey(name) || !in.matches("([^/]*[^/.][^/]*/)?") || folder != null && !folder.equals(in)) {
            throw Flaw.foreign("model.entry.foreign", Printable.of(path, LONGEST_NAME));
        }
        folder = in;
        if (entries.put(name, contentOf(zip, name, LIMITS.get(name))) != null) {
            throw Flaw.foreign("model.entry.twice", name);
        }
    }

    private static byte[] contentOf(ZipInputStream zip, String name, int limit) throws IOException, Flaw {
        byte[] bytes = zip.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw Flaw.foreign("model.entry.large", Printable.of(name, LONGEST_NAME), limit);
        }
        return bytes;
    }

    private Entries complete() throws Flaw {
        return new Entries(needed(CONFIGURATION), needed(COEFFICIENTS), needed(CARD));
    }

    private byte[] needed(String name) throws Flaw {
        byte[] content = entries.get(name);
        if (content == null) {
            throw Flaw.foreign("model.entry.missing", name);
        }
        return content;
    }
}
