package dev.inkling.reading;

import dev.inkling.ink.NoInkException;
import dev.inkling.raster.file.NoPictureException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files of folders, for reading one after another. */
public final class Stack {

    private Stack() {}

    /**
     * @param folder links to folders within are not followed, hidden files and folders passed over, and so is what may not
     *     be looked into
     * @return its files and those of all folders within, by name
     */
    public static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                return directory.equals(folder) || !Files.isHidden(directory)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.isRegularFile(file) && !Files.isHidden(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }

    /** @return whether a file is no digits at all, rather than some that cannot be read; a folder may hold any */
    public static boolean isOther(Throwable failure) {
        return failure instanceof NoInkException || failure instanceof NoPictureException;
    }
}
