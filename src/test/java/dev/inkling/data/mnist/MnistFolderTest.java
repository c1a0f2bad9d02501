package dev.inkling.data.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.data.InvalidDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "no MNIST in " + directory + ": t10k-labels-idx1-ubyte is missing (looked for there and in raw, MNIST/raw, "
                        + "EMNIST/raw and gzip, plain or .gz, also as train-images.idx3-ubyte and as "
                        + "emnist-digits-train-images-idx3-ubyte); get it from " + MnistFolder.MIRROR,
                refusal.getMessage());
        assertEquals(List.of("t10k-labels-idx1-ubyte"), refusal.missing());
    }

    @Test
    void allMissingFilesAreNamed() {
        MissingFilesException refusal =
                assertThrows(MissingFilesException.class, () -> new MnistFolder(directory.resolve("nowhere")).load());
        assertEquals(MnistFolder.FILES, refusal.missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "MNIST/raw", "EMNIST/raw", "gzip"})
    void filesBelowTheFolderAreFound(String place) throws Exception {
        IdxFiles.writeDataSet(Files.createDirectories(directory.resolve(place)), 20, 10);
        assertEquals(List.of(), new MnistFolder(directory).missingFiles());
        assertEquals(20, new MnistFolder(directory).load().training().count());
    }

    @ParameterizedTest
    @CsvSource({
        "train, t10k, .idx",
        "emnist-digits-train, emnist-digits-test, -idx",
        "emnist-mnist-train, emnist-mnist-test, .idx",
    })
    void filesWithOtherNamesAreFound(String training, String test, String dash) throws Exception {
        IdxFiles.writeDataSet(directory, 20, 10);
        for (String name : MnistFolder.FILES) {
            Files.move(
                    directory.resolve(name),
                    directory.resolve(name.replace("train", training).replace("t10k", test).replace("-idx", dash)));
        }
        Mnist mnist = new MnistFolder(directory).load();
        assertEquals(20, mnist.training().count());
        assertEquals(Set.copyOf(MnistFolder.FILES), mnist.checksums().keySet());
    }

    @Test
    void filesThatLieEachInAFolderOfItsNameAreFound() throws Exception {
        IdxFiles.writeDataSet(directory, 20, 10);
        for (String name : MnistFolder.FILES) {
            Path file = directory.resolve(name);
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            Files.write(Files.createDirectory(directory.resolve(name.replace("-idx", ".idx"))).resolve(name), content);
        }
        assertEquals(10, new MnistFolder(directory).load().test().count());
    }

    @Test
    void exactNamesCountFirst() throws Exception {
        IdxFiles.writeDataSet(directory, 20, 10);
        IdxFiles.writeDataSet(Files.createDirectories(directory.resolve("MNIST/raw")), 30, 40);
        Files.write(directory.resolve("t10k-labels.idx1-ubyte"), new byte[] {1});
        Files.write(directory.resolve("emnist-digits-train-images-idx3-ubyte"), new byte[] {1});
        assertEquals(20, new MnistFolder(directory).load().training().count());
    }

    @Test
    void filesOfTwoDataSetsAreNotMixed() throws Exception {
        IdxFiles.writeDataSet(directory, 20, 10);
        Files.delete(directory.resolve("t10k-labels-idx1-ubyte"));
        IdxFiles.writeDataSet(Files.createDirectories(directory.resolve("MNIST/raw")), 30, 40);
        assertEquals(30, new MnistFolder(directory).load().training().count());
        assertEquals(40, new MnistFolder(directory).loadTest().digits().count());
    }

    @Test
    void whatASystemLeavesBesideFilesIsNoData() throws Exception {
        Path left = Files.createDirectories(directory.resolve("__MACOSX"));
        for (String name : MnistFolder.FILES) {
            Files.write(left.resolve("._" + name), new byte[120]);
            Files.write(directory.resolve("._" + name), new byte[120]);
            Files.createDirectory(directory.resolve(name));
        }
        assertEquals(MnistFolder.FILES, new MnistFolder(directory).missingFiles());
    }

    @Test
    void theTestDigitsNeedNoTrainingFiles() throws Exception {
        IdxFiles.writeDataSet(directory, 20, 10);
        Files.delete(directory.resolve("train-images-idx3-ubyte"));
        Files.write(directory.resolve("train-labels-idx1-ubyte"), new byte[] {1});
        assertEquals(10, new MnistFolder(directory).loadTest().digits().count());
        Files.delete(directory.resolve("t10k-images-idx3-ubyte"));
        MissingFilesException refusal =
                assertThrows(MissingFilesException.class, () -> new MnistFolder(directory).loadTest());
        assertEquals(List.of("t10k-images-idx3-ubyte"), refusal.missing());
    }

    @Test
    void correctionsAndNotesOfBothPartsAreTold() throws Exception {
        SmallMnist.in(directory, 200, 100);
        Path images = directory.resolve("t10k-images-idx3-ubyte");
        byte[] content = Files.readAllBytes(images);
        for (int i = 16; i < content.length; i++) {
            content[i] = (byte) (255 - (content[i] & 0xff));
        }
        Files.write(images, content);
        Mnist mnist = new MnistFolder(directory).load();
        assertEquals(List.of("test: inverted"), mnist.corrections());
        assertEquals(1, mnist.notes().size());
        assertEquals(mnist.notes(), new MnistFolder(directory).loadTest().notes());
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
        assertEquals("the environment variable INKLING_MNIST is no path: a?b", refusal.getMessage());
    }

    @Test
    void loadsMnistItself() throws Exception {
        String real = System.getenv("INKLING_MNIST");
        assumeTrue(real != null, "INKLING_MNIST names no folder with MNIST");

        Mnist mnist = new MnistFolder(Path.of(real)).load();

        assertEquals(60_000, mnist.training().count());
        assertEquals(10_000, mnist.test().count());
        assertEquals(List.of(), mnist.notes());
        assertEquals(List.of(), mnist.corrections());
        assertEquals(
                "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                mnist.checksums().get("train-images-idx3-ubyte"));
    }
}
