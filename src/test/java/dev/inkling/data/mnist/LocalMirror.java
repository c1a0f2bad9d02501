package dev.inkling.data.mnist;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A server on this machine that has the small MNIST of {@link SmallMnist}. */
public final class LocalMirror implements Closeable {

    private final Map<String, String> checksums = new HashMap<>();
    private final UnreliableServer server;

    /** @param folder with the four files, plain */
    public LocalMirror(Path folder) throws IOException {
        Map<String, byte[]> packed = new HashMap<>();
        for (String name : MnistFolder.FILES) {
            byte[] content = Files.readAllBytes(folder.resolve(name));
            packed.put("/" + name + ".gz", IdxFiles.gzip(content));
            checksums.put(name, sha256(content));
        }
        server = new UnreliableServer("127.0.0.1", packed);
    }

    public MnistDownload download() {
        return new MnistDownload(List.of(server.address()), Duration.ofSeconds(10), checksums, HttpClient.Builder.NO_PROXY);
    }

    public void refuse(int status) {
        server.refuse(status);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
