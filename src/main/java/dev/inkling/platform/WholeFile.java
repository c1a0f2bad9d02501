package dev.inkling.platform;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file whole or not at all: beside its place first, forced to the disk, then moved there. A kill or a power cut
 * leaves what was there before; what it leaves beside it is swept up the next time a file is written in that folder.
 */
public final class WholeFile {

    /** The process that writes is in the name, so that only what dead ones left is swept up. */
    private static final Pattern UNFINISHED = Pattern.compile("\\.inkling-(\\d{1,18})-\\d+\\.part");

    private static final AtomicLong COUNT = new AtomicLong();

    private WholeFile() {}

    /** Writes what belongs into a file; the stream is buffered and closed by whoever called. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param file replaced when it exists; its folder is made when it is not there */
    public static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        sweep(folder);
        Path unfinished = folder.resolve(".inkling-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, WRITE, CREATE, TRUNCATE_EXISTING)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".inkling-*.part")) {
            for (Path file : files) {
                Matcher name = UNFINISHED.matcher(file.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
