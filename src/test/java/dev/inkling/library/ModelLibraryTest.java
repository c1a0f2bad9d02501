package dev.inkling.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.evaluation.Score;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Engine;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.training.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {

    private static Model model;

    @TempDir
    private Path home;

    private Path folder;
    private ModelLibrary library;

    @BeforeAll
    static void open() throws IOException, InvalidModelException {
        model = new Dl4jEngine(1).load(bundled(), "bundled.zip");
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @BeforeEach
    void make() {
        folder = home.resolve("张 伟/models");
        library = another();
    }

    @Test
    void withoutAFolderThereIsTheBundledModel() throws IOException {
        StoredModel only = library.list().get(0);
        assertEquals(1, library.list().size());
        assertTrue(only.isBundled());
        assertEquals("deep", only.provenance().network());
        assertFalse(Files.exists(folder), "nothing is made by looking");
    }

    @Test
    void aModelThatIsKeptCanBeOpenedAndReadsTheSame() throws Exception {
        String name = library.add(model, "my: net");
        assertEquals("my- net", name);
        try (Model again = library.open(name)) {
            assertArrayEquals(
                    model.recognize(Raster.BLANK).probabilities(), again.recognize(Raster.BLANK).probabilities());
        }
        assertEquals(List.of("my- net.zip"), files());
    }

    @Test
    void theScoresAreInTheFile() throws IOException {
        List<Score> scores = List.of(new Score("MNIST", "0123abcd", 10_000, 9931), new Score("mine", "4567", 20, 19));
        library.add(model, "tested", model.provenance().withScores(scores));
        assertEquals(scores, stored("tested").provenance().scores());
    }

    @Test
    void theTestAccuracyOfModelsFromBeforeTheScoresIsStillThere() throws IOException {
        changed("old", "inkling.json", json -> json.replace("\"seconds\"", "\"testAccuracy\" : 0.9956, \"seconds\""));
        assertEquals(0.9956, stored("old").provenance().testAccuracy());
    }

    @Test
    void theNewestComesFirstAfterTheBundledOne() throws IOException {
        for (int day : new int[] {10, 12, 11}) {
            library.add(model, "day " + day, created("2026-01-" + day + "T00:00:00Z"));
        }
        assertEquals(List.of("", "day 12", "day 11", "day 10"), names(library));
    }

    @Test
    void aNameThatIsTakenGetsANumber() throws IOException {
        assertEquals("net", library.add(model, "net"));
        assertEquals("net 2", library.add(model, "net"));
        assertEquals("net 3", another().add(model, "net"));
    }

    @Test
    void programsThatAddAtTheSameTimeLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Set<String> names = new HashSet<>();
            List<Future<String>> added = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> another().add(model, "net")))
                    .toList();
            for (Future<String> name : added) {
                names.add(name.get());
            }
            assertEquals(12, names.size());
            assertEquals(13, library.list().size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aModelThatCannotBeWrittenLeavesNoTrace() throws IOException {
        Model unwritable = new UnwritableModel(model.provenance());
        assertThrows(IOException.class, () -> library.add(unwritable, "net"));
        assertEquals(List.of(), files());
        assertEquals("net", library.add(model, "net"));
    }

    @Test
    void renamingMovesTheFile() throws IOException {
        library.add(model, "old");
        assertEquals("new", library.rename("old", " new.zip "));
        assertEquals(List.of("new.zip"), files());
        assertEquals("new", library.rename("new", "new"));
        assertEquals("NEW", library.rename("new", "NEW"));
        assertEquals(List.of("NEW.zip"), files());
    }

    @Test
    void renamingNeverReplacesAnotherModel() throws IOException {
        library.add(model, "a", created("2020-01-01T00:00:00Z"));
        library.add(model, "b");
        assertThrows(FileAlreadyExistsException.class, () -> library.rename("b", "a"));
        assertEquals("2020-01-01T00:00:00Z", stored("a").provenance().created());
        assertNotNull(stored("b"));
    }

    @Test
    void whatVanishedMeanwhileIsSaidAndLeavesNoTrace() throws IOException {
        library.add(model, "net");
        another().delete("net");
        assertThrows(NoSuchFileException.class, () -> library.rename("net", "new"));
        assertThrows(NoSuchFileException.class, () -> library.delete("net"));
        assertThrows(NoSuchFileException.class, () -> library.open("net"));
        assertThrows(NoSuchFileException.class, () -> library.exportTo("net", home.resolve("out.zip")));
        assertEquals(List.of(), files());
        assertFalse(Files.exists(home.resolve("out.zip")));
    }

    @Test
    void whatWasDeletedComesBackUntilTheNextIsDeleted() throws IOException {
        library.add(model, "a");
        library.add(model, "b");
        library.delete("a");
        library.delete("b");
        assertEquals(List.of(""), names(library));
        library.add(model, "b");
        assertEquals("b 2", library.undoDelete());
        assertThrows(NoSuchFileException.class, library::undoDelete);
        assertEquals(Set.of("", "b", "b 2"), Set.copyOf(names(library)));
    }

    @Test
    void closingAndALaterDeletionSweepWhatWasDeleted() throws IOException {
        Path deleted = Files.createDirectories(folder.resolve("deleted"));
        Path leftBehind = Files.writeString(deleted.resolve("999999999999.deleted"), "of a process that is gone");
        library.add(model, "net");
        library.delete("net");
        assertFalse(Files.exists(leftBehind));
        library.close();
        try (Stream<Path> files = Files.list(deleted)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void theBundledModelStays() {
        assertThrows(IOException.class, () -> library.delete(ModelLibrary.BUNDLED));
        assertThrows(IOException.class, () -> library.rename(ModelLibrary.BUNDLED, "mine"));
    }

    @Test
    void whatIsExportedCanBeImported() throws Exception {
        Path file = home.resolve("for a friend.zip");
        library.exportTo(ModelLibrary.BUNDLED, file);
        assertArrayEquals(bundled().readAllBytes(), Files.readAllBytes(file));
        assertEquals("for a friend", library.importFrom(file, file.getFileName().toString()));
        assertEquals(model.provenance(), stored("for a friend").provenance());
        library.exportTo("for a friend", file);
        try (Stream<Path> files = Files.list(home)) {
            Set<String> left = Set.copyOf(files.map(path -> path.getFileName().toString()).toList());
            assertEquals(Set.of("张 伟", "for a friend.zip"), left);
        }
    }

    @Test
    void foreignFilesAreRefusedInOneLineAndLeaveNoTrace() throws IOException {
        byte[] whole = bundled().readAllBytes();
        Path file = home.resolve("bad.zip");
        for (byte[] content : List.of(
                new byte[0], "a text".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, whole.length / 2))) {
            Files.write(file, content);
            String name = file.getFileName().toString();
            String message = assertThrows(InvalidModelException.class, () -> library.importFrom(file, name)).getMessage();
            assertTrue(message.startsWith("bad.zip is") && !message.contains("\n"), message);
        }
        assertThrows(IOException.class, () -> library.importFrom(home, "home"));
        assertFalse(Files.exists(folder));
    }

    @Test
    void aDamagedFileIsInTheListWithWhatIsWrong() throws IOException {
        Files.createDirectories(folder);
        byte[] whole = bundled().readAllBytes();
        Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.write(folder.resolve("flipped.zip"), flipped);
        Files.writeString(folder.resolve("notes.txt"), "no model");
        Files.createFile(folder.resolve("being written.zip"));
        assertEquals(List.of("", "cut", "flipped"), names(library));
        for (String name : new String[] {"cut", "flipped"}) {
            assertTrue(stored(name).problem().toString().startsWith(name + ".zip is damaged"), name);
            assertNull(stored(name).description());
        }
        library.delete("cut");
        library.rename("flipped", "aside");
        assertEquals(List.of("", "aside"), names(library));
    }

    @Test
    void aProvenanceThatCannotBeIsDamage() throws IOException {
        String[][] lies = {
            {"(\"validationAccuracy\") : [^,]+", "$1 : 1e300"},
            {"(\"validationAccuracy\") : [^,]+", "$1 : \"NaN\""},
            {"(\"created\") : [^,]+", "$1 : \"yesterday\""},
            {"(\"created\") : [^,]+", "$1 : \"+1000000000-12-31T23:59:59Z\""},
            {"\"data\"", "\"dat\""},
            {"\"environment\"", "\"environs\""},
            {"(\"epochs\") : [0-9]+", "$1 : -1"},
        };
        for (String[] lie : lies) {
            changed("net", "inkling.json", json -> json.replaceFirst(lie[0], lie[1]));
            assertTrue(stored("net").isDamaged(), lie[0]);
        }
    }

    @Test
    void whatIsNoModelHidesNoOtherAndCanBeDeleted() throws Exception {
        library.add(model, "good");
        changed("encoding", "inkling.json", json -> "\u0000\u0000\u0000{");
        changed("identity", "configuration.json", json -> json.replace("ActivationSoftmax", "ActivationIdentity"));
        changed("moved\u202e\n", "configuration.json", json -> "[");
        Files.writeString(Files.createDirectories(folder.resolve("folder.zip/inside")).resolve("note"), "mine");
        List<String> unreadable = List.of("encoding", "folder", "identity", "moved\u202e\n");
        assertEquals(List.of("", "good"), names(library).subList(0, 2));
        assertEquals(unreadable, names(library).subList(2, 6));
        for (String name : unreadable) {
            String problem = stored(name).problem().toString();
            assertTrue(problem.contains(".zip is ") && !problem.contains("\n"), problem);
            assertThrows(Exception.class, () -> library.open(name));
            library.delete(name);
            library.undoDelete();
            library.delete(library.list().get(2).name());
        }
        assertEquals(List.of("", "good"), names(library));
        library.close();
        try (Stream<Path> files = Files.list(folder.resolve("deleted"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFailureNobodyThoughtOfIsOneModelsOnly() throws Exception {
        library.add(model, "bad");
        library.add(model, "good");
        library = new ModelLibrary(folder, runs(), () -> failingOn("bad.zip"), ModelLibraryTest::bundled);
        assertEquals(List.of("", "good", "bad"), names(library));
        assertTrue(stored("bad").isDamaged());
        OpenedModel instead = library.openOrBundled("bad");
        assertEquals(ModelLibrary.BUNDLED, instead.name());
        assertTrue(instead.problem().toString().contains("no such layer"));
        instead.model().close();
    }

    private static Engine failingOn(String file) {
        Engine engine = new Dl4jEngine(1);
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (file.equals(arguments[1])) {
                        throw new IndexOutOfBoundsException("no such layer");
                    }
                    return method.invoke(engine, arguments);
                });
    }

    @Test
    void theModelThatWasInUseOrTheBundledOneWithAWordWhy() throws Exception {
        library.add(model, "net");
        OpenedModel opened = library.openOrBundled("net");
        assertEquals("net", opened.name());
        assertNull(opened.problem());
        opened.model().close();
        changed("identity", "configuration.json", json -> json.replace("ActivationSoftmax", "ActivationIdentity"));
        Files.createDirectories(folder.resolve("folder.zip"));
        for (String gone : new String[] {"gone", "../gone", "a\u0000b", "identity", "folder"}) {
            OpenedModel instead = library.openOrBundled(gone);
            assertEquals(ModelLibrary.BUNDLED, instead.name());
            assertNotNull(instead.problem());
            instead.model().close();
        }
        OpenedModel never = library.openOrBundled(null);
        assertNull(never.problem());
        never.model().close();
    }

    @Test
    void aFileIsReadAgainOnlyWhenItHasChanged() throws Exception {
        library.add(model, "net");
        library.add(model, "other");
        Set<String> read = ConcurrentHashMap.newKeySet();
        library = new ModelLibrary(folder, runs(), () -> watched(read), ModelLibraryTest::bundled);
        List<StoredModel> first = library.list();
        assertEquals(Set.of("net.zip", "other.zip", "bundled.zip"), read);
        read.clear();
        assertEquals(first, library.list());
        assertEquals(Set.of("bundled.zip"), read);
        read.clear();
        Files.write(folder.resolve("other.zip"), new byte[] {1, 2, 3});
        assertEquals(List.of("other"), library.list().stream().filter(StoredModel::isDamaged).map(StoredModel::name).toList());
        assertEquals(Set.of("other.zip", "bundled.zip"), read);
    }

    private static Engine watched(Set<String> read) {
        Engine engine = new Dl4jEngine(1);
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    read.add((String) arguments[1]);
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aFolderThatIsAFileIsSaid() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "in the way");
        assertThrows(IOException.class, library::list);
        assertThrows(IOException.class, () -> library.add(model, "net"));
    }

    /** Puts the bundled model into the folder with one of its entries changed. */
    private void changed(String name, String entry, UnaryOperator<String> change) throws IOException {
        library.exportTo(ModelLibrary.BUNDLED, folder.resolve(name + ".zip"));
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve(name + ".zip"))) {
            String text = Files.readString(zip.getPath(entry));
            assertFalse(text.equals(change.apply(text)), name);
            Files.writeString(zip.getPath(entry), change.apply(text));
        }
    }

    private ModelLibrary another() {
        return new ModelLibrary(folder, runs(), () -> new Dl4jEngine(1), ModelLibraryTest::bundled);
    }

    private RunStore runs() {
        return new RunStore(folder.resolve("of runs"));
    }

    private static InputStream bundled() {
        return ModelLibraryTest.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip");
    }

    private Provenance created(String instant) {
        Provenance p = model.provenance();
        return new Provenance(p.network(), instant, p.plan(), p.data(), p.trainingDigits(), p.validationDigits(),
                p.epoch(), p.validationAccuracy(), p.seconds(), p.environment(), null, List.of());
    }

    private StoredModel stored(String name) throws IOException {
        return library.list().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> names(ModelLibrary library) throws IOException {
        return library.list().stream().map(StoredModel::name).toList();
    }

    private List<String> files() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** As on a full disk: something is there already when it fails. */
    private record UnwritableModel(Provenance provenance) implements Model {

        @Override
        public void save(Path file, Provenance origin) throws IOException {
            Files.writeString(file, "half of it");
            throw new IOException("No space left on device");
        }

        @Override
        public Prediction recognize(Raster raster) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Prediction> recognize(List<Raster> rasters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
