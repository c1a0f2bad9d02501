package dev.inkling.mnist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

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

    /** Packed sizes in bytes, for the progress alone. */
    private static final Map<String, Long> SIZES = Map.of(
            "train-images-idx3-ubyte", 9_912_422L,
            "train-labels-idx1-ubyte", 28_881L,
            "t10k-images-idx3-ubyte", 1_648_877L,
            "t10k-labels-idx1-ubyte", 4_542L);

    static final String LOCK = "download.lock";

    private static final long LARGEST = 64_000_000;
    private static final int TRIES = 5;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND_THE_END = 416;
    private static final long GLANCE_MILLISECONDS = 50;

    /** Follows a fetch, on its thread. */
    @FunctionalInterface
    public interface Progress {

        /** @param bytes of the whole, those that were there already counted */
        void received(long bytes, long whole);
    }

    /** Nothing a mirror is to blame for. */
    private static final class LocalException extends IOException {

        private static final long serialVersionUID = 1;

        LocalException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final class CancelledException extends IOException {

        private static final long serialVersionUID = 1;
    }

    private final List<URI> mirrors;
    private final Duration patience;
    private final Map<String, String> checksums;
    private final HttpClient client;
    private Progress progress = (bytes, whole) -> {};
    private long done;
    private volatile boolean cancelled;

    public MnistDownload() {
        this(MIRRORS, PATIENCE, Mnist.CHECKSUMS, new EnvironmentProxy(System.getenv(), ProxySelector.getDefault()));
    }

    /** @param checksums SHA-256 of the unpacked files, by plain name */
    MnistDownload(List<URI> mirrors, Duration patience, Map<String, String> checksums, ProxySelector proxy) {
        this.mirrors = List.copyOf(mirrors);
        this.patience = patience;
        this.checksums = checksums;
        client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(proxy)
                .build();
    }

    /** Ends the fetch within a tenth of a second; safe to call from any thread. */
    public void cancel() {
        cancelled = true;
    }

    /**
     * Fetches what is not there yet or not what it should be; blocks.
     *
     * @param folder made when it is not there
     * @return false when it was cancelled
     * @throws IOException with a line for the user, when no mirror has a file or it cannot be kept
     */
    public boolean fetch(MnistFolder folder, Progress follower) throws IOException {
        progress = follower;
        Path directory = folder.directory();
        Files.createDirectories(directory);
        // The file stays: a lock on one that was deleted would not keep out whoever makes it anew.
        Path lockFile = directory.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException("Another Inkling is fetching MNIST already; wait for it");
            }
            for (String name : MnistFolder.FILES) {
                if (!isThere(folder, name)) {
                    fetch(name, directory);
                }
                done += SIZES.get(name);
                progress.received(done, whole());
            }
            return true;
        } catch (CancelledException e) {
            return false;
        }
    }

    /** Throws away what is there and damaged. */
    private boolean isThere(MnistFolder folder, String name) throws IOException {
        for (Path file = folder.file(name); file != null; file = folder.file(name)) {
            if (isGenuine(file, name)) {
                return true;
            }
            Files.delete(file);
        }
        return false;
    }

    private void fetch(String name, Path directory) throws IOException {
        List<String> failures = new ArrayList<>();
        for (URI mirror : mirrors) {
            try {
                fetch(name, directory, mirror);
                return;
            } catch (LocalException | CancelledException e) {
                throw e;
            } catch (IOException e) {
                failures.add(mirror.getHost() + ": " + said(e));
            }
        }
        throw new IOException(name + ".gz cannot be fetched (" + String.join("; ", failures)
                + "). Check the connection and try again; what has come is kept");
    }

    private static String said(IOException failure) {
        return failure.getMessage() == null ? "no connection" : failure.getMessage();
    }

    private void fetch(String name, Path directory, URI mirror) throws IOException {
        Path part = part(directory, name, mirror);
        boolean goesOn = size(part) > 0;
        for (int i = 1; i <= TRIES; i++) {
            long before = size(part);
            try {
                receive(mirror.resolve(name + ".gz"), part);
            } catch (LocalException | CancelledException e) {
                throw e;
            } catch (IOException e) {
                if (i == TRIES || size(part) <= before) {
                    throw e;
                }
                continue;
            }
            if (isGenuine(part, name)) {
                Files.move(part, directory.resolve(name + ".gz"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                for (URI other : mirrors) {
                    Files.deleteIfExists(part(directory, name, other));
                }
                return;
            }
            Files.delete(part);
            if (!goesOn) {
                throw new IOException("sent another file or half of it");
            }
            goesOn = false;
        }
    }

    /** Each mirror's own: they pack the same content differently. */
    private static Path part(Path directory, String name, URI mirror) {
        return directory.resolve(name + ".gz." + mirror.getHost() + ".part");
    }

    /** Receives what is still missing of a file, or all of it where the server does not know how. */
    private void receive(URI from, Path part) throws IOException {
        long have = size(part);
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(patience);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<ByteQueue> response = answer(send(request.build()));
        try {
            int status = response.statusCode();
            if (have > 0 && status == BEYOND_THE_END) {
                return;
            }
            boolean goesOn = have > 0
                    && status == PARTIAL
                    && response.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + have + "-");
            if (!goesOn && status != OK) {
                throw new IOException("answered " + status);
            }
            save(response.body(), part, goesOn ? have : 0);
        } finally {
            response.body().close();
        }
    }

    private CompletableFuture<HttpResponse<ByteQueue>> send(HttpRequest request) throws LocalException {
        try {
            return client.sendAsync(request, info -> new ByteQueue());
        } catch (IllegalArgumentException e) {
            throw new LocalException(e.getMessage(), e);
        }
    }

    private HttpResponse<ByteQueue> answer(CompletableFuture<HttpResponse<ByteQueue>> coming) throws IOException {
        while (true) {
            try {
                return coming.get(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancelled) {
                    coming.cancel(true);
                    throw new CancelledException();
                }
            } catch (ExecutionException e) {
                throw new IOException(e.getCause().getMessage() == null ? "no connection" : e.getCause().getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }

    private void save(ByteQueue body, Path part, long from) throws IOException {
        try (FileChannel file = open(part)) {
            file.truncate(from).position(from);
            long heard = System.nanoTime();
            while (true) {
                List<ByteBuffer> bytes = body.next(GLANCE_MILLISECONDS);
                if (cancelled) {
                    throw new CancelledException();
                }
                if (bytes == null) {
                    return;
                }
                if (bytes.isEmpty() && System.nanoTime() - heard > patience.toNanos()) {
                    throw new IOException("said nothing for " + patience.toSeconds() + " seconds");
                }
                if (!bytes.isEmpty()) {
                    heard = System.nanoTime();
                    write(bytes, file, part);
                    progress.received(done + Math.min(file.position(), LARGEST), whole());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static FileChannel open(Path part) throws LocalException {
        try {
            return FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new LocalException(part + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(List<ByteBuffer> bytes, FileChannel file, Path part) throws IOException {
        for (ByteBuffer buffer : bytes) {
            try {
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            } catch (IOException e) {
                throw new LocalException(part + " cannot be written: " + e.getMessage(), e);
            }
        }
        if (file.position() > LARGEST) {
            file.truncate(0);
            throw new IOException("sends without end");
        }
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static long whole() {
        return SIZES.values().stream().mapToLong(Long::longValue).sum();
    }

    private boolean isGenuine(Path file, String name) {
        boolean plain = file.getFileName().toString().equals(name);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream content = plain ? raw : new GZIPInputStream(raw)) {
            return digest(content).equals(checksums.get(name));
        } catch (IOException e) {
            return false;
        }
    }

    private static String digest(InputStream content) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            long all = 0;
            for (int count = content.read(buffer); count >= 0 && all <= LARGEST; count = content.read(buffer)) {
                sha.update(buffer, 0, count);
                all += count;
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
