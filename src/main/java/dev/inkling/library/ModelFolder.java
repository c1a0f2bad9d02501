package dev.inkling.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

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

    /** @return in no order; none when there is no folder */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ModelFolder::isModelFile)) {
            for (Path file : files) {
                String fileName = file.getFileName().toString();
                names.add(fileName.substring(0, fileName.length() - ENDING.length()));
            }
        } catch (NoSuchFileException e) {
            // Nothing was kept yet.
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    /** A file without a byte is a name that was taken and is still being written to. */
    private static boolean isModelFile(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            return name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(file) && Files.size(file) > 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** @throws NoSuchFileException when no file of this folder can be called so */
    Path file(String name) throws IOException {
        try {
            Path file = folder.resolve(name + ENDING).normalize();
            if (folder.equals(file.getParent())) {
                return file;
            }
            throw new NoSuchFileException(name);
        } catch (InvalidPathException e) {
            throw new FileSystemException(name, null, "this system cannot have a file of that name");
        }
    }

    /** @return the name, with a number when there was one of that name */
    String place(String wish, Writer writer) throws IOException {
        Files.createDirectories(folder);
        String name = ModelName.of(wish);
        int count = 1;
        while (true) {
            Path file = file(name);
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
        Path from = file(name);
        String wanted = ModelName.of(wish);
        Path to = file(wanted);
        boolean sameFile = Files.exists(to) && Files.isSameFile(from, to); // other case, or no change
        if (sameFile) {
            move(from, to);
        } else {
            fill(Files.createFile(to), taken -> move(from, taken));
        }
        return wanted;
    }

    void delete(String name) throws IOException {
        wastebasket.take(file(name));
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
