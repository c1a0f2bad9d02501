package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.LocalMirror;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.mnist.SmallMnist;
import dev.inkling.platform.Message;
import dev.inkling.strokes.BuiltInStrokes;
import dev.inkling.training.DataOrigin;
import dev.inkling.ui.SteppedExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files and a real server; the downloader works when it is told to. */
class DataPresenterTest {

    @TempDir
    private Path home;

    private final RecordingView view = new RecordingView();
    private final SteppedExecutor downloader = new SteppedExecutor();
    private final List<MnistFolder> remembered = new ArrayList<>();
    private MnistFolder own;
    private LocalMirror mirror;

    @BeforeEach
    void start() throws IOException {
        own = new MnistFolder(home.resolve("mnist"));
        mirror = new LocalMirror(SmallMnist.in(home.resolve("served"), 20, 10).directory());
    }

    @AfterEach
    void stop() {
        mirror.close();
    }

    private DataPresenter presenter(MnistFolder folder) {
        return new DataPresenter(view, folder, own, mirror::download, downloader, Runnable::run, remembered::add);
    }

    @Test
    void withoutMnistTheStrokesAreChosenAndTheDownloadOffered() {
        presenter(own);
        assertEquals("4 missing in " + own.directory(), view.state);
        assertTrue(view.strokes);
    }

    @Test
    void whatWasFetchedIsChosenAndRemembered() {
        DataPresenter presenter = presenter(own);
        presenter.download();
        assertTrue(view.downloading);
        downloader.step();
        assertEquals("found in " + own.directory(), view.state);
        assertFalse(view.downloading);
        assertFalse(view.strokes);
        assertEquals(List.of(own), remembered);
        assertTrue(own.missingFiles().isEmpty());
    }

    @Test
    void pressedTwiceItFetchesOnce() {
        DataPresenter presenter = presenter(own);
        presenter.download();
        presenter.download();
        assertEquals(1, downloader.waiting());
    }

    @Test
    void aCancelledDownloadLeavesEverythingAsItWas() {
        DataPresenter presenter = presenter(own);
        presenter.download();
        presenter.cancelDownload();
        downloader.step();
        assertEquals("4 missing in " + own.directory(), view.state);
        assertFalse(view.downloading);
        assertTrue(view.strokes);
        assertNull(view.problem);
    }

    @Test
    void aDownloadThatFailsSaysWhyAndCanBeTriedAgain() {
        mirror.refuse(404);
        DataPresenter presenter = presenter(own);
        presenter.download();
        downloader.step();
        assertTrue(view.problem.contains("404"), view.problem);
        presenter.download();
        assertNull(view.problem);
        assertTrue(view.downloading);
    }

    @Test
    void anotherDataSetInTheProgramsOwnFolderIsNeverTrainedOn() throws IOException {
        DataPresenter presenter = presenter(SmallMnist.in(own.directory(), 20, 10));
        assertEquals("found in " + own.directory(), view.state);
        InvalidDataException refusal =
                assertThrows(InvalidDataException.class, () -> presenter.chosen().load(() -> false));
        assertTrue(refusal.getMessage().contains("train-images-idx3-ubyte"), refusal.getMessage());
        assertEquals("damaged in " + own.directory(), view.state);
    }

    @Test
    void aTruncatedFileIsNamedThrownAwayAndFetchedAgain() throws IOException {
        SmallMnist.in(own.directory(), 20, 10);
        Path file = own.directory().resolve("t10k-images-idx3-ubyte");
        Files.write(file, new byte[100]);
        DataPresenter presenter = presenter(own);
        InvalidDataException refusal =
                assertThrows(InvalidDataException.class, () -> presenter.chosen().load(() -> false));
        assertTrue(refusal.getMessage().contains("t10k-images-idx3-ubyte"), refusal.getMessage());
        assertEquals("damaged in " + own.directory(), view.state);
        presenter.download();
        downloader.step();
        assertEquals("found in " + own.directory(), view.state);
        assertFalse(Files.exists(file));
        assertTrue(Files.exists(own.directory().resolve("t10k-images-idx3-ubyte.gz")));
    }

    @Test
    void aFolderOfTheUsersMayHoldAnotherDataSet() throws Exception {
        MnistFolder other = SmallMnist.in(home.resolve("other"), 20, 10);
        DataPresenter presenter = presenter(own);
        presenter.lookIn(other);
        assertEquals(List.of(other), remembered);
        assertFalse(view.strokes);
        assertEquals(20, presenter.chosen().load(() -> false).training().count());
    }

    @Test
    void filesThatVanishedMeanwhileAreMissed() throws IOException {
        MnistFolder other = SmallMnist.in(home.resolve("other"), 20, 10);
        DataPresenter presenter = presenter(other);
        Files.delete(other.directory().resolve("train-labels-idx1-ubyte"));
        assertThrows(InvalidDataException.class, () -> presenter.chosen().load(() -> false));
        assertEquals("1 missing in " + other.directory(), view.state);
    }

    @Test
    void aRunOnTheStrokesGoesOnWithThem() throws Exception {
        DataPresenter presenter = presenter(own);
        presenter.choose(false);
        DataOrigin origin = new DataOrigin(BuiltInStrokes.NAME, Map.of());
        assertEquals(BuiltInStrokes.NAME, presenter.of(origin).load(() -> false).origin().name());
    }

    private static final class RecordingView implements DataView {

        private String state;
        private boolean strokes;
        private boolean downloading;
        private String problem;

        @Override
        public void showFound(Path folder) {
            state = "found in " + folder;
        }

        @Override
        public void showMissing(Path folder, List<String> missing) {
            state = missing.size() + " missing in " + folder;
        }

        @Override
        public void showDamaged(Path folder) {
            state = "damaged in " + folder;
        }

        @Override
        public void showChosen(boolean builtIn) {
            strokes = builtIn;
        }

        @Override
        public void showDownload(long bytes, long whole) {
            downloading = true;
        }

        @Override
        public void hideDownload() {
            downloading = false;
        }

        @Override
        public void showDataProblem(Message message) {
            problem = message.toString();
        }

        @Override
        public void hideDataProblem() {
            problem = null;
        }
    }
}
