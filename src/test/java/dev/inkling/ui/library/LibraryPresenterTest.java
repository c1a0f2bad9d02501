package dev.inkling.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.library.ModelLibrary;
import dev.inkling.library.OpenedModel;
import dev.inkling.library.StoredModel;
import dev.inkling.ui.SteppedExecutor;
import dev.inkling.ui.library.LibraryView.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryPresenterTest {

    @TempDir
    private Path home;

    private final RecordingView view = new RecordingView();
    private final LibraryFixture program = new LibraryFixture();
    private final SteppedExecutor worker = new SteppedExecutor();
    private ModelLibrary library;
    private LibraryPresenter presenter;

    @BeforeEach
    void open() throws Exception {
        library = LibraryFixture.library(home.resolve("models"));
        LibraryFixture.keep(library, "a", "b");
        presenter = new LibraryPresenter(view, library, program, worker, Runnable::run);
        presenter.refresh();
        worker.step();
    }

    @Test
    void showsTheModelsAndSelectsTheOneInUse() {
        assertEquals(List.of("", "a", "b"), view.names);
        assertEquals(ModelLibrary.BUNDLED, view.inUse);
        assertEquals(ModelLibrary.BUNDLED, view.selected);
    }

    @Test
    void commandsAreOfferedOnlyWhenTheyDoSomething() throws Exception {
        assertEquals("---eit", view.commands, "the bundled model, in use");
        presenter.select("a");
        assertEquals("urdeit", view.commands);
        presenter.select(null);
        assertEquals("----i-", view.commands);
        Files.writeString(home.resolve("models/bad.zip"), "no model");
        presenter.refresh();
        worker.step();
        presenter.select("bad");
        assertEquals("-rd-i-", view.commands);
    }

    @Test
    void usingLoadsTheModelAndHandsItOver() {
        presenter.select("a");
        presenter.use();
        assertEquals(Kind.LOADING, view.note.kind());
        assertEquals("------", view.commands);
        worker.step();
        assertEquals(List.of("use a deep"), program.told);
        assertEquals("a", view.inUse);
        assertNull(view.note);
        assertEquals("-rdeit", view.commands);
    }

    @Test
    void theModelInUseIsCalledAsTheUserCallsIt() {
        presenter.select("a");
        presenter.use();
        worker.step();
        assertEquals("a", program.calledInUse);
    }

    @Test
    void aRunsModelIsCalledAsTheRun() {
        ListedModels listed = new ListedModels();
        listed.use("runs/1");
        assertEquals(Optional.empty(), listed.titleInUse(), "not listed yet");
        listed.setAll(List.of(new StoredModel("runs/1", "my hand", null, null, null)));
        assertEquals(Optional.of("my hand"), listed.titleInUse());
    }

    @Test
    void whileOneCommandRunsAnotherIsNotTaken() {
        presenter.select("a");
        presenter.use();
        presenter.delete();
        presenter.rename("c");
        presenter.importFrom(home.resolve("x.zip"));
        assertFalse(presenter.undoDelete());
        assertEquals(1, worker.waiting());
    }

    @Test
    void trainingFurtherHandsTheModelOverAndLeavesTheOneInUse() {
        presenter.select("b");
        presenter.trainFurther();
        worker.step();
        assertEquals(List.of("train b deep"), program.told);
        assertEquals(ModelLibrary.BUNDLED, view.inUse);
    }

    @Test
    void renamingFollowsTheSelectionAndTheModelInUse() {
        presenter.nowInUse("a");
        worker.step();
        presenter.select("a");
        presenter.rename(" new ");
        worker.step();
        assertEquals(List.of("renamed new"), program.told);
        assertEquals("new", view.inUse);
        assertEquals("new", view.selected);
    }

    @Test
    void aNameThatIsTakenMeanwhileIsSaid() throws Exception {
        presenter.select("a");
        LibraryFixture.keep(library, "c");
        presenter.rename("c");
        worker.step();
        assertEquals(Kind.NAME_TAKEN, view.note.kind());
        assertEquals("c", view.note.name());
        assertEquals(List.of("", "a", "b", "c"), view.names);
    }

    @Test
    void aNameThatWouldBecomeAnotherIsRefusedAndNotChangedSilently() {
        presenter.select("a");
        presenter.rename("7/8?");
        assertEquals(0, worker.waiting());
        assertEquals(Kind.NAME_UNFIT, view.note.kind());
        assertEquals("7-8-", view.note.name());
        assertEquals(List.of("", "a", "b"), view.names);
    }

    @Test
    void noModelIsCalledAsTheBundledOneIsInAnyLanguage() {
        presenter.select("a");
        for (String name : List.of("bundled Model", " 内置模型")) {
            presenter.rename(name);
            assertEquals(0, worker.waiting());
            assertEquals(Kind.NAME_TAKEN, view.note.kind());
        }
    }

    @Test
    void noModelIsCalledAsAnotherIs() {
        presenter.select("a");
        presenter.rename("B");
        assertEquals(0, worker.waiting());
        assertEquals(Kind.NAME_TAKEN, view.note.kind());
    }

    @Test
    void noNameAndTheSameNameChangeNothing() {
        presenter.select("a");
        presenter.rename("  ");
        presenter.rename("a");
        assertEquals(0, worker.waiting());
    }

    @Test
    void aDeletedModelCanComeBack() {
        presenter.select("a");
        presenter.delete();
        worker.step();
        assertEquals(List.of("", "b"), view.names);
        assertEquals("b", view.selected);
        assertEquals(Kind.DELETED, view.note.kind());
        presenter.undoDelete();
        worker.step();
        assertEquals(List.of("", "a", "b"), view.names);
        assertEquals("a", view.selected);
        assertNull(view.note);
    }

    @Test
    void theModelInUseIsNotDeleted() {
        presenter.nowInUse("a");
        worker.step();
        presenter.select("a");
        presenter.delete();
        assertEquals(Kind.IN_USE, view.note.kind());
        assertEquals(0, worker.waiting());
    }

    @Test
    void whatAnotherProgramDeletedIsSaidAndLeavesTheList() throws Exception {
        presenter.select("a");
        Files.delete(home.resolve("models/a.zip"));
        presenter.use();
        worker.step();
        assertEquals(Kind.GONE, view.note.kind());
        assertEquals(List.of("", "b"), view.names);
        assertTrue(program.told.isEmpty());
    }

    @Test
    void aForeignFileIsRefusedWithItsReason() throws Exception {
        presenter.importFrom(Files.writeString(home.resolve("photo.zip"), "no model"));
        worker.step();
        assertEquals(Kind.FAILED, view.note.kind());
        assertTrue(view.note.reason().toString().startsWith("photo.zip is not an Inkling model"), view.note.reason().toString());
        assertEquals(List.of("", "a", "b"), view.names);
    }

    @Test
    void whatIsExportedComesBackByImport() {
        presenter.select("a");
        Path file = home.resolve("copy.zip");
        presenter.exportTo(file);
        worker.step();
        assertEquals(Kind.EXPORTED, view.note.kind());
        presenter.importFrom(file);
        worker.step();
        assertEquals("copy", view.selected);
        assertEquals(List.of("", "a", "b", "copy"), view.names);
    }

    @Test
    void whatIsImportedIsNotCalledAsTheBundledModelIs() {
        presenter.select("a");
        Path file = home.resolve("Bundled model.zip");
        presenter.exportTo(file);
        worker.step();
        presenter.importFrom(file);
        worker.step();
        assertEquals(List.of("", "Bundled model 2", "a", "b"), view.names);
    }

    @Test
    void startingWithAnotherModelThanRememberedIsSaid() throws Exception {
        OpenedModel opened = library.openOrBundled("gone");
        opened.model().close();
        presenter.startedWith(opened, "gone");
        worker.step();
        assertEquals(Kind.FELL_BACK, view.note.kind());
        assertEquals("gone", view.note.name());
        assertEquals(ModelLibrary.BUNDLED, view.inUse);
    }

    @Test
    void aFolderThatCannotBeReadIsSaid() throws Exception {
        Path file = Files.writeString(home.resolve("a file"), "in the way");
        LibraryPresenter other =
                new LibraryPresenter(view, LibraryFixture.library(file), program, Runnable::run, Runnable::run);
        other.refresh();
        assertEquals(Kind.FAILED, view.note.kind());
        assertFalse(view.note.reason().toString().isBlank());
    }

    private static final class RecordingView implements LibraryView {

        private List<String> names;
        private String inUse;
        private String selected;
        private Note note;
        private String commands;

        @Override
        public void showModels(List<StoredModel> models, String used, String chosen) {
            names = models.stream().map(StoredModel::name).toList();
            inUse = used;
            selected = chosen;
        }

        @Override
        public void showNote(Note shown) {
            note = shown;
        }

        @Override
        public void showCommands(Commands c) {
            commands = (c.use() ? "u" : "-") + (c.rename() ? "r" : "-") + (c.delete() ? "d" : "-")
                    + (c.export() ? "e" : "-") + (c.bringIn() ? "i" : "-") + (c.trainFurther() ? "t" : "-");
        }
    }
}
