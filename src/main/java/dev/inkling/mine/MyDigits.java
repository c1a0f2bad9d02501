package dev.inkling.mine;

import dev.inkling.platform.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The user's own digits in one file of JSON lines. It is read anew before every change and written whole, under a lock, so that
 * two windows do not lose each other's digits. Lines that are no digits are kept as they are. Any thread may call; every call
 * touches the disk.
 */
public final class MyDigits {

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;

    /** @param file made, with its folder, at the first change */
    public MyDigits(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** @return the oldest first; none when there is no file */
    public List<MyDigit> list() throws IOException {
        return digits(lines(file));
    }

    /**
     * Removes what is there of what is to be removed, and adds what is not there yet.
     *
     * @return what has really changed
     */
    public Change apply(Change change) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        // The system's lock is the whole process's, so that threads need one of their own.
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return applyLocked(change);
            }
        }
    }

    private Change applyLocked(Change change) throws IOException {
        List<DigitLine> before = lines(file);
        Set<MyDigit> there = new HashSet<>(digits(before));
        List<MyDigit> removed = change.removed().stream().filter(there::contains).toList();
        removed.forEach(there::remove);
        // A digit that changes its label and is gone meanwhile stays gone.
        boolean outdated = removed.isEmpty() && !change.removed().isEmpty();
        List<MyDigit> added = outdated ? List.of() : change.added().stream().filter(there::add).toList();
        Set<MyDigit> goes = new HashSet<>(removed);
        List<DigitLine> after = new ArrayList<>();
        before.stream().filter(line -> line.digit() == null || !goes.contains(line.digit())).forEach(after::add);
        added.forEach(digit -> after.add(DigitLine.of(digit)));
        write(after);
        return new Change(removed, added);
    }

    private void write(List<DigitLine> lines) throws IOException {
        WholeFile.write(file, out -> {
            for (DigitLine line : lines) {
                out.write((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** Writes all digits, and nothing else, into another file. */
    public void exportTo(Path target) throws IOException {
        write(target, list());
    }

    static void write(Path target, List<MyDigit> digits) throws IOException {
        WholeFile.write(target, out -> {
            for (MyDigit digit : digits) {
                out.write((DigitLine.of(digit).text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /**
     * Reads the labelled digits of any file of ink lines, to be added.
     *
     * @return none when there is none in it
     */
    public static List<MyDigit> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return digits(lines(file));
    }

    private static List<DigitLine> lines(Path file) throws IOException {
        try (Stream<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()) {
            return lines.filter(line -> !line.isBlank()).map(DigitLine::read).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<MyDigit> digits(List<DigitLine> lines) {
        return lines.stream()
                .map(DigitLine::digit)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(MyDigit::time))
                .toList();
    }
}
