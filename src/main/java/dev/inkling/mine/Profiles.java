package dev.inkling.mine;

import dev.inkling.platform.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The people who use the program on this machine, each with digits and perhaps a model, in a folder each. Which of them it is now
 * is remembered. Any thread may call; every call touches the disk.
 */
public final class Profiles {

    /** The one that is always there; it has no name. */
    public static final String FIRST = "";

    private static final int LONGEST = 40;
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N} _-]+");
    /** So that no name is special to a system. */
    private static final String PREFIX = "of ";

    private final Path folder;

    /** @param folder made when there is something to keep */
    public Profiles(Path folder) {
        this.folder = folder;
    }

    /** @return the first, then the others by name */
    public List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            List<String> others = folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.length() > PREFIX.length() && name.startsWith(PREFIX))
                    .map(name -> name.substring(PREFIX.length()))
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toList();
            return Stream.concat(Stream.of(FIRST), others.stream()).toList();
        } catch (NoSuchFileException e) {
            return List.of(FIRST);
        }
    }

    /** @return what a name is kept as; empty where nothing is left of it */
    public static String nameOf(String wish) {
        String name = FORBIDDEN.matcher(wish).replaceAll(" ").strip().replaceAll(" +", " ");
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip();
    }

    /** From now on it is this one, who is made when not there. */
    public void choose(String name) throws IOException {
        Files.createDirectories(folderOf(name));
        WholeFile.write(folder.resolve("chosen"), out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** @return who was chosen last, if still there */
    public String chosen() throws IOException {
        return text(folder.resolve("chosen")).filter(name -> Files.isDirectory(folderOf(nameOf(name)))).orElse(FIRST);
    }

    public MyDigits digits(String name) {
        return new MyDigits(folderOf(name).resolve("digits.jsonl"));
    }

    /** @return what the library calls the model of this profile; nothing where none was chosen yet */
    public Optional<String> model(String name) throws IOException {
        return text(folderOf(name).resolve("model"));
    }

    public void keepModel(String name, String model) throws IOException {
        WholeFile.write(folderOf(name).resolve("model"), out -> out.write(model.getBytes(StandardCharsets.UTF_8)));
    }

    private Path folderOf(String name) {
        return folder.resolve(name.equals(FIRST) ? "first" : PREFIX + name);
    }

    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
