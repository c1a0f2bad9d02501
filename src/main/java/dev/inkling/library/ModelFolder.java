package dev.inkling.library;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Wastebasket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** Files called after models. A name is taken atomically before anything is written: another program may want it. */
final class ModelFolder {

    static final String ENDING = ".zip";

    private final Path folder;
    private final Wastebasket wastebasket;

    /** Writes a file, over an empty one. */
    @FunctionalInterface
    interface Writer {
        void write(Path file) throws IOException;
    }

    ModelFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        wastebasket = new Wastebasket(this.folder.resolve("deleted"));
    }

    /** @return by name, in no order; none when there is no folder. Some may be no files: others put things there too. */
    Map<String, Path> files() throws IOException {
        Map<String, Path> found = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ModelFolder::isKept)) {
            for (Path file : files) {
                String fileName = file.getFileName().toString();
                found.put(fileName.substring(0, fileName.length() - ENDING.length()), file);
            }
        } catch (NoSuchFileException e) {
            // Nothing was kept yet.
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private static boolean isKept(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".") && !isBeingWritten(file);
    }

    /** A file without a byte is a name that was taken. */
    private static boolean isBeingWritten(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    InputStream open(String name) throws IOException {
        return open(find(name));
    }

    /** A pipe would keep its reader waiting for ever. */
    static InputStream open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ExplainedIOException(Message.of("library.no-file", file.getFileName()));
        }
        return Files.newInputStream(file);
    }

    /** Among what is there, because a name that is no text in this locale has no path of its own. */
    private Path find(String name) throws IOException {
        Path file = files().get(name);
        if (file == null) {
            throw new NoSuchFileException(name + ENDING);
        }
        return file;
    }

    private Path unused(String name) throws IOException {
        try {
            return folder.resolve(name + ENDING);
        } catch (InvalidPathException e) {
            throw new ExplainedIOException(Message.of("library.name.impossible", name), e);
        }
    }

    /** @return the name, with a number when there was one of that name */
    String place(String wish, Writer writer) throws IOException {
        Files.createDirectories(folder);
        String name = ModelName.of(wish);
        int count = 1;
        while (true) {
            Path file = unused(name);
            try {
                fill(Files.createFile(file), writer);
                return name;
            } catch (FileAlreadyExistsException e) {
                count++;
                name = ModelName.of(wish) + " " + count;
            }
        }
    }

    /** @throws FileAlreadyExistsException when there is one of that name */
    String rename(String name, String wish) throws IOException {
        Path from = find(name);
        String wanted = ModelName.of(wish);
        Path to = unused(wanted);
        boolean sameFile = Files.exists(to) && Files.isSameFile(from, to); // other case, or no change
        if (sameFile) {
            move(from, to);
        } else {
            fill(Files.createFile(to), taken -> move(from, taken));
        }
        return wanted;
    }

    void delete(String name) throws IOException {
        wastebasket.take(find(name));
    }

    String undoDelete() throws IOException {
        Path original = wastebasket.original().orElseThrow(() -> new NoSuchFileException(folder.toString()));
        return place(original.getFileName().toString(), wastebasket::giveBack);
    }

    void emptyWastebasket() throws IOException {
        wastebasket.empty();
    }

    private static void fill(Path taken, Writer writer) throws IOException {
        boolean written = false;
        try {
            writer.write(taken);
            written = true;
        } finally {
            if (!written) {
                Files.deleteIfExists(taken);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
