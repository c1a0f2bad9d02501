package dev.inkling.data.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from servers on this machine that do everything wrong. */
class MnistDownloadTest {

    private static final Duration PATIENCE = Duration.ofMillis(600);

    private static final ProxySelector DIRECT = HttpClient.Builder.NO_PROXY;

    private static final String IMAGES = "train-images-idx3-ubyte";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, String> checksums = new HashMap<>();
    private UnreliableServer first;
    private UnreliableServer second;

    @BeforeEach
    void start() throws Exception {
        Map<String, byte[]> packed = new HashMap<>();
        for (String name : MnistFolder.FILES) {
            byte[] content = new byte[name.equals(IMAGES) ? 300_000 : 1000];
            new Random(name.hashCode()).nextBytes(content);
            contents.put(name, content);
            packed.put("/" + name + ".gz", IdxFiles.gzip(content));
            checksums.put(name, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
        first = new UnreliableServer("127.0.0.1", packed);
        second = new UnreliableServer("localhost", packed);
    }

    @AfterEach
    void stop() throws IOException {
        first.close();
        second.close();
    }

    private MnistDownload download() {
        return new MnistDownload(List.of(first.address(), second.address()), PATIENCE, checksums, DIRECT);
    }

    private boolean fetch() throws IOException {
        return download().fetch(new MnistFolder(folder), (bytes, whole) -> {});
    }

    private void assertAllThere() throws IOException {
        for (String name : MnistFolder.FILES) {
            try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(folder.resolve(name + ".gz")))) {
                assertArrayEquals(contents.get(name), in.readAllBytes(), name);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(4, files.filter(file -> !file.endsWith(MnistDownload.LOCK)).count(), "nothing else is left");
        }
    }

    @Test
    void fetchesTheFourFiles() throws IOException {
        assertTrue(fetch());
        assertAllThere();
        assertEquals(0, second.requests());
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws IOException {
        fetch();
        int before = first.requests();
        assertTrue(fetch());
        assertEquals(before, first.requests());
    }

    @Test
    void aDamagedFileIsThrownAwayAndFetchedAgain() throws IOException {
        fetch();
        Path file = folder.resolve(IMAGES + ".gz");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5000));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), new byte[] {1, 2, 3});
        assertTrue(fetch());
        assertAllThere();
    }

    @Test
    void aConnectionThatBreaksOffIsTakenUpWhereItBroke() throws IOException {
        first.breakOffAfter(100_000, 1);
        assertTrue(fetch());
        assertAllThere();
        assertEquals(List.of("bytes=100000-"), first.ranges());
        assertEquals(0, second.requests());
    }

    @Test
    void whatCameIsKeptForTheNextTime() throws IOException {
        first.breakOffAfter(100_000, 1);
        first.refuseAfterwards(503);
        second.refuse(403);
        IOException failure = assertThrows(IOException.class, this::fetch);
        assertTrue(failure.getMessage().contains("503"), failure.getMessage());
        assertTrue(failure.getMessage().contains("403"), failure.getMessage());
        assertTrue(failure.getMessage().contains(IMAGES), failure.getMessage());
        first.behave();
        assertTrue(fetch());
        assertAllThere();
        assertTrue(first.ranges().contains("bytes=100000-"), first.ranges().toString());
    }

    @Test
    void aLastTryThatBringsSomethingElseIsNoSuccess() throws IOException {
        Files.write(folder.resolve(IMAGES + ".gz.127.0.0.1.part"), new byte[1000]);
        first.alter();
        first.breakOffAfter(20_000, 4);
        second.refuse(404);
        IOException failure = assertThrows(IOException.class, this::fetch);
        assertTrue(failure.getMessage().startsWith(IMAGES + ".gz cannot be fetched"), failure.getMessage());
        assertFalse(Files.exists(folder.resolve(IMAGES + ".gz")));
    }

    @Test
    void theFolderIsLookedAtBeforeSuccessIsSaid() {
        IOException failure = assertThrows(IOException.class, () -> download().fetch(new MnistFolder(folder), (bytes, whole) -> {
            if (bytes == whole) {
                assertTrue(folder.resolve(IMAGES + ".gz").toFile().delete());
            }
        }));
        assertEquals(IMAGES + " is not in " + folder + ", though it was fetched: try again", failure.getMessage());
    }

    @Test
    void twoFetchesAtOnceAreOne() throws IOException {
        MnistDownload other = download();
        IOException[] refusal = new IOException[1];
        assertTrue(download().fetch(new MnistFolder(folder), (bytes, whole) -> {
            if (bytes == whole) {
                refusal[0] = assertThrows(IOException.class, () -> other.fetch(new MnistFolder(folder), (more, all) -> {}));
            }
        }));
        assertEquals("Another Inkling is fetching MNIST already; wait for it", refusal[0].getMessage());
        assertAllThere();
    }

    @Test
    void aServerThatKnowsNoRangesSendsItAllAgain() throws IOException {
        first.breakOffAfter(100_000, 1);
        first.ignoreRanges();
        assertTrue(fetch());
        assertAllThere();
    }

    @Test
    void aServerThatStallsIsLeftForTheOther() throws IOException {
        first.stallAfter(50_000);
        assertTrue(fetch());
        assertAllThere();
        assertTrue(second.requests() >= 1);
    }

    @Test
    void aServerThatDoesNotAnswerIsLeftForTheOther() throws IOException {
        first.stallAfter(-1);
        assertTrue(fetch());
        assertAllThere();
    }

    @Test
    void aCancelIsObeyedInTheMiddleOfAStall() throws IOException {
        first.stallAfter(50_000);
        MnistDownload download = new MnistDownload(List.of(first.address()), Duration.ofSeconds(60), checksums, DIRECT);
        assertFalse(download.fetch(new MnistFolder(folder), (bytes, whole) -> download.cancel()));
        assertFalse(Files.exists(folder.resolve(IMAGES + ".gz")));
    }

    @Test
    void aServerThatLiesAboutTheLengthIsLeftForTheOther() throws IOException {
        first.claimLength(1000);
        assertTrue(fetch());
        assertAllThere();
        first.claimLength(10_000_000);
        Files.delete(folder.resolve(IMAGES + ".gz"));
        assertTrue(fetch());
        assertAllThere();
    }

    @Test
    void alteredContentIsNeverKept() throws IOException {
        first.alter();
        assertTrue(fetch());
        assertAllThere();
        second.alter();
        Files.delete(folder.resolve(IMAGES + ".gz"));
        IOException failure = assertThrows(IOException.class, this::fetch);
        assertTrue(failure.getMessage().contains("another file"), failure.getMessage());
        assertFalse(Files.exists(folder.resolve(IMAGES + ".gz")));
    }

    @Test
    void aRedirectIsFollowed() throws IOException {
        first.redirectTo(second.address());
        assertTrue(fetch());
        assertAllThere();
    }

    @Test
    void whatIsNotFoundAnywhereIsSaid() {
        first.refuse(404);
        second.refuse(404);
        IOException failure = assertThrows(IOException.class, this::fetch);
        assertTrue(failure.getMessage().contains("404"), failure.getMessage());
        assertTrue(failure.getMessage().contains("try again"), failure.getMessage());
    }

    @Test
    void aFolderThatCannotBeWrittenIsTheFolder_sFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(IOException.class, () -> download().fetch(new MnistFolder(file.resolve("mnist")), (bytes, whole) -> {}));
        assertEquals(0, first.requests());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidAndNoMirrorIsBlamed() throws IOException {
        Files.createSymbolicLink(folder.resolve(IMAGES + ".gz.127.0.0.1.part"), Path.of("/dev/full"));
        IOException failure = assertThrows(IOException.class, this::fetch);
        assertTrue(failure.getMessage().contains("No space left on device"), failure.getMessage());
        assertTrue(failure.getMessage().contains(folder.toString()), failure.getMessage());
        assertEquals(0, second.requests());
    }

    @Test
    void whatNamesNoProxyIsSaid() {
        for (String wrong : List.of("http://", "http://a b:80", "::", "http://proxy.example:99999")) {
            ProxySelector proxy = new EnvironmentProxy(Map.of("http_proxy", wrong), null);
            MnistDownload download = new MnistDownload(List.of(first.address(), second.address()), PATIENCE, checksums, proxy);
            IOException failure = assertThrows(
                    IOException.class, () -> download.fetch(new MnistFolder(folder), (bytes, whole) -> {}), wrong);
            assertTrue(failure.getMessage().contains("http_proxy"), failure.getMessage());
            assertFalse(failure.getMessage().contains("cannot be fetched"), "no mirror is to blame");
        }
    }

    @Test
    void theProxyIsAskedForTheFiles() throws IOException {
        URI mirror = URI.create("http://mirror.example/");
        ProxySelector proxy = new EnvironmentProxy(Map.of("http_proxy", first.address().toString()), null);
        MnistDownload download = new MnistDownload(List.of(mirror), PATIENCE, checksums, proxy);
        assertTrue(download.fetch(new MnistFolder(folder), (bytes, whole) -> {}));
        assertAllThere();
        assertEquals(4, first.requests());
    }

    @Test
    void proxiesAreTakenFromTheEnvironment() {
        EnvironmentProxy proxy = new EnvironmentProxy(
                Map.of("HTTPS_PROXY", "http://proxy.example:3128", "no_proxy", "intern.example, localhost"), null);
        assertEquals(
                "proxy.example:3128",
                hostAndPort(proxy, "https://storage.googleapis.com/"));
        assertEquals("", hostAndPort(proxy, "http://storage.googleapis.com/"));
        assertEquals("", hostAndPort(proxy, "https://a.intern.example/"));
    }

    private static String hostAndPort(EnvironmentProxy proxy, String uri) {
        return proxy.select(URI.create(uri)).get(0).address() instanceof java.net.InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "";
    }
}
