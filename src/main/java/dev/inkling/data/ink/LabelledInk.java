package dev.inkling.data.ink;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.ink.Ink;
import dev.inkling.ink.InkLine;
import dev.inkling.ink.InkLines;
import dev.inkling.ink.InvalidInkException;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Digits as people drew them, {@code {"strokes":…,"label":7,"writer":"…"}} a line, and what is none, with the label null. A line
 * that is no ink, has none in it, or has another label, is passed over.
 *
 * @param drawn the ink, in the order of the digits
 * @param digits what a network sees of it, with its writers where all lines name theirs
 * @param checksum SHA-256 of the file's unpacked content, in hexadecimal
 * @param passedOver how many lines were
 */
public record LabelledInk(List<Ink> drawn, LabelledDigits digits, String checksum, int passedOver) {

    private static final Rasterizer RASTERIZER = new Rasterizer();

    /**
     * @throws InvalidDataException when there is no digit in it, or it was packed and is damaged
     * @throws CancellationException when it was stopped
     */
    public static LabelledInk read(Path file, Progress progress) throws IOException, InvalidDataException {
        if (Files.isDirectory(file)) {
            throw new ExplainedIOException(Message.of("file.folder", file));
        }
        return read(Files.newInputStream(file), file.toString(), progress);
    }

    /**
     * @param file closed when it was read; plain or compressed with gzip
     * @param name of the file, for the user
     * @throws InvalidDataException when there is no digit in it, or it was packed and is damaged
     * @throws CancellationException when it was stopped
     */
    public static LabelledInk read(InputStream file, String name, Progress progress)
            throws IOException, InvalidDataException {
        MessageDigest digest = sha256();
        List<InkLine> lines = new ArrayList<>();
        int passedOver = 0;
        try (InputStream content = new DigestInputStream(unpacked(file), digest);
                InkLines ink = new InkLines(content)) {
            boolean more = true;
            while (more) {
                try {
                    Optional<InkLine> line = ink.next();
                    more = line.isPresent();
                    if (line.filter(LabelledInk::isUsable).isPresent()) {
                        lines.add(line.get());
                    } else if (more) {
                        passedOver++;
                    }
                } catch (InvalidInkException e) {
                    passedOver++;
                }
                if (progress.isStopped()) {
                    throw new CancellationException();
                }
            }
        } catch (EOFException e) {
            throw new InvalidDataException(Message.of("data.idx.gzip.short", name));
        } catch (ZipException e) {
            throw new InvalidDataException(Message.of("data.idx.gzip.damaged", name, e.getMessage()));
        }
        if (lines.isEmpty()) {
            throw new InvalidDataException(Message.of("data.ink.none", name));
        }
        return new LabelledInk(
                lines.stream().map(InkLine::ink).toList(), digits(lines, progress), HexFormat.of().formatHex(digest.digest()),
                passedOver);
    }

    /** @return the same file's digits but for those in these places, from 0; places beyond the last count for nothing */
    public LabelledInk without(Collection<Integer> places) {
        if (places.isEmpty()) {
            return this;
        }
        int[] kept = IntStream.range(0, drawn.size()).filter(place -> !places.contains(place)).toArray();
        return new LabelledInk(
                IntStream.of(kept).mapToObj(drawn::get).toList(), digits.select(kept), checksum, passedOver);
    }

    private static boolean isUsable(InkLine line) {
        return !line.ink().isEmpty() && (line.digit().isPresent() || line.isNoDigit());
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        InputStream content = new BufferedInputStream(file);
        content.mark(2);
        boolean packed = content.read() == 0x1f && content.read() == 0x8b;
        content.reset();
        return packed ? new GZIPInputStream(content) : content;
    }

    private static LabelledDigits digits(List<InkLine> lines, Progress progress) {
        byte[] pixels = new byte[lines.size() * Raster.PIXELS];
        byte[] labels = new byte[lines.size()];
        IntStream.range(0, lines.size()).parallel().forEach(i -> {
            RASTERIZER.rasterize(lines.get(i).ink()).copyTo(pixels, i * Raster.PIXELS);
            labels[i] = (byte) lines.get(i).digit().orElse(LabelledDigits.NO_DIGIT);
        });
        progress.at(1);
        return new LabelledDigits(pixels, labels, writers(lines));
    }

    private static int @Nullable [] writers(List<InkLine> lines) {
        if (lines.stream().anyMatch(line -> line.writer() == null)) {
            return null;
        }
        Map<String, Integer> numbers = new HashMap<>();
        return lines.stream()
                .mapToInt(line -> numbers.computeIfAbsent(line.writer(), writer -> numbers.size()))
                .toArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
