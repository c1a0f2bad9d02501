package dev.inkling.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistFolderTest {

    @TempDir
    Path directory;

    @Test
    void loadsPlainAndPackedFilesSideBySide() throws Exception {
        IdxFiles.writeDataSet(directory, 20, 10);
        Path plain = directory.resolve("train-images-idx3-ubyte");
        Files.write(directory.resolve("train-images-idx3-ubyte.gz"), IdxFiles.gzip(Files.readAllBytes(plain)));
        Files.delete(plain);

        Mnist mnist = new MnistFolder(directory).load();

        assertEquals(20, mnist.training().count());
        assertEquals(10, mnist.test().count());
        assertEquals(7, mnist.test().label(7));
        assertEquals(Set.copyOf(MnistFolder.FILES), mnist.checksums().keySet());
    }

    @Test
    void plainFileIsPreferred() throws Exception {
        IdxFiles.writeDataSet(directory, 20, 10);
        Files.write(directory.resolve("t10k-labels-idx1-ubyte.gz"), new byte[] {1, 2, 3});
        assertEquals(10, new MnistFolder(directory).load().test().count());
    }

    @Test
    void oneMissingFileIsNamed() throws Exception {
        IdxFiles.writeDataSet(directory, 20, 10);
        Files.delete(directory.resolve("t10k-labels-idx1-ubyte"));

        MissingFilesException refusal = assertThrows(MissingFilesException.class, () -> new MnistFolder(directory).load());

        assertEquals(
                "no MNIST in " + directory + ": t10k-labels-idx1-ubyte is missing; get it from " + MnistFolder.MIRROR
                        + " (plain or .gz)",
                refusal.getMessage());
        assertEquals(List.of("t10k-labels-idx1-ubyte"), refusal.missing());
    }

    @Test
    void allMissingFilesAreNamed() {
        MissingFilesException refusal =
                assertThrows(MissingFilesException.class, () -> new MnistFolder(directory.resolve("nowhere")).load());
        assertEquals(MnistFolder.FILES, refusal.missing());
    }

    @Test
    void theUsersFolderCountsBeforeTheEnvironmentsBeforeTheProgramsOwn() throws Exception {
        Path named = directory.resolve("named");
        Path own = directory.resolve("own");
        Map<String, String> environment = Map.of("INKLING_MNIST", directory.resolve("environment").toString());

        assertEquals(named, MnistFolder.resolve(named, environment, own).directory());
        assertEquals(directory.resolve("environment"), MnistFolder.resolve(null, environment, own).directory());
        assertEquals(own, MnistFolder.resolve(null, Map.of("INKLING_MNIST", ""), own).directory());
        assertEquals(own, MnistFolder.resolve(null, Map.of(), own).directory());
    }

    @Test
    void environmentVariableThatIsNoPath() {
        InvalidDataException refusal = assertThrows(
                InvalidDataException.class, () -> MnistFolder.resolve(null, Map.of("INKLING_MNIST", "a\0b"), directory));
        assertEquals("the environment variable INKLING_MNIST is no path: a\0b", refusal.getMessage());
    }

    @Test
    void loadsMnistItself() throws Exception {
        String real = System.getenv("INKLING_MNIST");
        assumeTrue(real != null, "INKLING_MNIST names no folder with MNIST");

        Mnist mnist = new MnistFolder(Path.of(real)).load();

        assertEquals(60_000, mnist.training().count());
        assertEquals(10_000, mnist.test().count());
        assertEquals(
                "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                mnist.checksums().get("train-images-idx3-ubyte"));
    }
}
