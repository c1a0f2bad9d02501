package dev.inkling.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.DigitSet;
import dev.inkling.data.InvalidDataException;
import dev.inkling.data.mnist.LocalMirror;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.mnist.SmallMnist;
import dev.inkling.data.sources.InkSource;
import dev.inkling.data.sources.MnistSource;
import dev.inkling.data.sources.NonDigitsSource;
import dev.inkling.data.sources.PeopleSource;
import dev.inkling.data.sources.StrokesSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import dev.inkling.ui.SteppedExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        assertEquals("STROKES", view.chosen());
    }

    @Test
    void whatWasFetchedIsChosenAndRemembered() {
        DataPresenter presenter = presenter(own);
        presenter.download();
        assertTrue(view.downloading);
        downloader.step();
        assertEquals("found in " + own.directory(), view.state);
        assertFalse(view.downloading);
        assertEquals("MNIST", view.chosen());
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
        assertEquals("STROKES", view.chosen());
        assertNull(view.problem);
    }

    @Test
    void aDownloadThatFailsSaysWhyAndCanBeTriedAgain() {
        mirror.refuse(404);
        DataPresenter presenter = presenter(own);
        presenter.download();
        downloader.step();
        assertTrue(view.problem.toString().contains("404"), view.problem.toString());
        presenter.download();
        assertNull(view.problem);
        assertTrue(view.downloading);
    }

    @Test
    void anotherDataSetInTheProgramsOwnFolderIsNeverTrainedOn() throws IOException {
        DataPresenter presenter = presenter(SmallMnist.in(own.directory(), 20, 10));
        assertEquals("found in " + own.directory(), view.state);
        InvalidDataException refusal =
                assertThrows(InvalidDataException.class, () -> read(presenter));
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
                assertThrows(InvalidDataException.class, () -> read(presenter));
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
        assertEquals("MNIST", view.chosen());
        assertEquals(20, read(presenter).training().count());
    }

    @Test
    void whatIsOddAboutAFolderIsShownUntilAnotherIsChosen() throws Exception {
        MnistFolder other = SmallMnist.in(home.resolve("other"), 20, 10);
        Path images = other.directory().resolve("train-images-idx3-ubyte");
        byte[] content = Files.readAllBytes(images);
        for (int i = 16; i < content.length; i++) {
            content[i] = (byte) (255 - (content[i] & 0xff));
        }
        Files.write(images, content);
        DataPresenter presenter = presenter(other);
        assertEquals(List.of("training: inverted"), read(presenter).origin().corrections());
        assertEquals(
                List.of(Message.of("data.inverted", "train-images-idx3-ubyte", 20, 20)), view.notes);
        presenter.lookIn(SmallMnist.in(home.resolve("good"), 20, 10));
        assertEquals(List.of(), view.notes);
    }

    @Test
    void filesThatVanishedMeanwhileAreMissed() throws IOException {
        MnistFolder other = SmallMnist.in(home.resolve("other"), 20, 10);
        DataPresenter presenter = presenter(other);
        Files.delete(other.directory().resolve("train-labels-idx1-ubyte"));
        assertThrows(InvalidDataException.class, () -> read(presenter));
        assertEquals("1 missing in " + other.directory(), view.state);
    }

    @Test
    void severalSourcesAreMixedByTheirWeights() throws IOException {
        MnistFolder other = SmallMnist.in(home.resolve("other"), 20, 10);
        DataPresenter presenter = presenter(other);
        Path ink = home.resolve("mine.jsonl");
        presenter.choose(1, true);
        presenter.addInk(ink);
        presenter.addInk(ink);
        presenter.weigh(0, 30);
        presenter.weigh(4, 1);
        assertEquals("MNIST STROKES INK", view.chosen());
        assertEquals(
                List.of(new WeightedSource(new MnistSource(other.directory().toString(), false), 30),
                        new WeightedSource(new StrokesSource(), 10),
                        new WeightedSource(new InkSource(ink.toString()), 1)),
                presenter.chosen());
        presenter.choose(1, false);
        assertEquals("MNIST INK", view.chosen());
    }

    @Test
    void oneSourceIsAlwaysLearnedFrom() {
        DataPresenter presenter = presenter(own);
        presenter.choose(1, false);
        assertEquals("STROKES", view.chosen());
        presenter.choose(0, true);
        presenter.choose(1, false);
        assertEquals("MNIST", view.chosen());
        presenter.choose(0, false);
        assertEquals("MNIST", view.chosen());
    }

    @Test
    void whatIsNoDigitIsNotEnough() {
        DataPresenter presenter = presenter(own);
        presenter.choose(3, true);
        presenter.choose(1, false);
        assertEquals("STROKES NON_DIGITS", view.chosen());
        presenter.choose(2, true);
        presenter.choose(1, false);
        assertEquals("PEOPLE NON_DIGITS", view.chosen());
    }

    @Test
    void forEverybodysDigitsAllThatThereIsIsMixed() {
        DataPresenter presenter = presenter(own);
        presenter.addInk(home.resolve("mine.jsonl"));
        presenter.mix();
        assertEquals("MNIST STROKES PEOPLE NON_DIGITS", view.chosen());
        List<WeightedSource> mixed = presenter.chosen();
        assertEquals(new WeightedSource(new PeopleSource(), 12), mixed.get(2));
        assertEquals(new WeightedSource(new NonDigitsSource(), 14), mixed.get(3));
        presenter.choose(2, false);
        presenter.show(mixed);
        assertEquals(mixed, presenter.chosen());
    }

    @Test
    void aWeightIsOneToAHundred() {
        DataPresenter presenter = presenter(own);
        assertThrows(IllegalArgumentException.class, () -> presenter.weigh(0, 0));
        assertThrows(IllegalArgumentException.class, () -> presenter.weigh(0, 101));
        assertEquals(SourceChoice.USUAL_WEIGHT, view.sources.get(0).weight());
    }

    @Test
    void inTheProgramsOwnFolderOnlyTheGenuineWillDo() throws IOException {
        assertEquals(
                List.of(new WeightedSource(new MnistSource(own.directory().toString(), true), 10)),
                presenter(SmallMnist.in(own.directory(), 20, 10)).chosen());
    }

    /** As a run does with what was chosen. */
    private DigitSet read(DataPresenter presenter) throws IOException, InvalidDataException {
        try {
            DigitSet read = presenter.chosen().get(0).source().load(Progress.UNWATCHED);
            presenter.wereRead(read.notes());
            return read;
        } catch (IOException | InvalidDataException e) {
            presenter.couldNotBeRead();
            throw e;
        }
    }

    private static final class RecordingView implements DataView {

        private String state;
        private List<SourceChoice> sources;
        private boolean downloading;
        private Message problem;
        private List<Message> notes;

        @Override
        public void showDataNotes(List<Message> messages) {
            notes = messages;
        }

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
        public void showSources(List<SourceChoice> choices) {
            sources = choices;
        }

        /** The kinds that are learned from. */
        private String chosen() {
            return sources.stream()
                    .filter(SourceChoice::chosen)
                    .map(choice -> choice.kind().name())
                    .collect(Collectors.joining(" "));
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
            problem = message;
        }

        @Override
        public void hideDataProblem() {
            problem = null;
        }
    }
}
