package dev.inkling.data.mnist;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Fetches MNIST's four files from the first mirror that has them whole. What came before a break is kept and gone on with;
 * a file is put in its place only when its unpacked content is, byte for byte, what it has been since 1998. For one fetch; all
 * calls but {@link #cancel} on one thread.
 */
public final class MnistDownload {

    /** In turn; both serve the same content. */
    public static final List<URI> MIRRORS =
            List.of(URI.create(MnistFolder.MIRROR), URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"));

    /** How long a server may say nothing. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    static final String LOCK = "download.lock";

    /** Follows a fetch, on its thread. */
    @FunctionalInterface
    public interface Progress {

        /** @param bytes of the whole, those that were there already counted */
        void received(long bytes, long whole);
    }

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Tally tally = new Tally();
    private final GenuineFiles genuine;
    private final Mirrors mirrors;

    public MnistDownload() {
        this(MIRRORS, PATIENCE, Mnist.CHECKSUMS, new EnvironmentProxy(System.getenv(), ProxySelector.getDefault()));
    }

    /** @param checksums SHA-256 of the unpacked files, by plain name */
    MnistDownload(List<URI> mirrors, Duration patience, Map<String, String> checksums, ProxySelector proxy) {
        genuine = new GenuineFiles(checksums);
        this.mirrors = new Mirrors(mirrors, new Transfer(proxy, patience, tally, cancelled::get), genuine);
    }

    /** Ends the fetch within a tenth of a second; safe to call from any thread. */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Fetches what is not there yet or not what it should be; blocks.
     *
     * @param folder made when it is not there; holds the four genuine files when true is returned
     * @return false when it was cancelled
     * @throws IOException with a line for the user, when no mirror has a file or it cannot be kept
     */
    public boolean fetch(MnistFolder folder, Progress follower) throws IOException {
        tally.follow(follower);
        Path directory = folder.directory();
        Files.createDirectories(directory);
        // The file stays: a lock on one that was deleted would not keep out whoever makes it anew.
        Path lockFile = directory.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw busy();
            }
            fetchLocked(folder);
            return true;
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (CancelledException e) {
            return false;
        }
    }

    private static IOException busy() {
        return new ExplainedIOException(Message.of("download.busy"));
    }

    private void fetchLocked(MnistFolder folder) throws IOException {
        for (String name : MnistFolder.FILES) {
            if (!isThere(folder, name)) {
                mirrors.fetch(name, folder.directory());
            }
            tally.done(name);
        }
        requireAll(folder);
    }

    /** Throws away what is there and damaged. */
    private boolean isThere(MnistFolder folder, String name) throws IOException {
        for (Path file = folder.file(name); file != null; file = folder.file(name)) {
            if (genuine.has(file, name)) {
                return true;
            }
            Files.delete(file);
        }
        return false;
    }

    private boolean isGenuine(@Nullable Path file, String name) {
        return file != null && genuine.has(file, name);
    }

    /** Whatever happened on the way, what is in the folder now is what counts. */
    private void requireAll(MnistFolder folder) throws IOException {
        List<String> missing = MnistFolder.FILES.stream()
                .filter(name -> !isGenuine(folder.file(name), name))
                .toList();
        if (!missing.isEmpty()) {
            throw new ExplainedIOException(
                    Message.of("download.incomplete", String.join(", ", missing), folder.directory()));
        }
    }
}
