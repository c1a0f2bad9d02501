package dev.inkling.data.mnist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Tells the data set's own files from any others.
 *
 * @param checksums SHA-256 of the unpacked files, by plain name
 */
record GenuineFiles(Map<String, String> checksums) {

    /** Bytes of a file at the most, packed or not. */
    static final long LARGEST = 64_000_000;

    private static final String PACKED = ".gz";

    /**
     * @param name plain or with .gz, says whether the file is packed
     * @return whether the file can be read and has that file's content
     */
    boolean has(Path file, String name) {
        boolean packed = name.endsWith(PACKED) || file.getFileName().toString().endsWith(PACKED);
        String plain = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream content = packed ? new GZIPInputStream(raw) : raw) {
            return digest(content).equals(checksums.get(plain));
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
