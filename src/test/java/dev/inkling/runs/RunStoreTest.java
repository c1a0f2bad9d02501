package dev.inkling.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores on one folder are two programs. */
class RunStoreTest {

    @TempDir
    private Path home;

    private Path folder;
    private RunStore store;

    @BeforeEach
    void open() {
        folder = home.resolve("运行 记录");
        store = new RunStore(folder);
    }

    private Run create(String name) throws IOException {
        return store.create(SmallRuns.order(name, SmallRuns.PLAN, home.resolve("mnist")));
    }

    private static List<String> names(RunStore store) throws IOException {
        return store.list().stream().map(run -> run.record().name()).toList();
    }

    /** As a program that is killed leaves a run. */
    private void kill(Run run, RunState... states) throws IOException {
        RunLocks.Claim claim = store.claim(run);
        for (RunState state : states) {
            run.become(state);
        }
        claim.close();
    }

    @Test
    void whereNothingWasEverTrainedThereAreNoRuns() throws IOException {
        assertEquals(List.of(), store.list());
        assertEquals("quick 1", store.freeName("quick"));
        assertFalse(Files.exists(folder), "nothing is made before it is needed");
    }

    @Test
    void aRunIsKeptWithAllThatWasAskedFor() throws IOException {
        Run run = create("quick 1");
        assertEquals(new RunState.Waiting(), run.state());
        Run found = new RunStore(folder).find(run.id()).orElseThrow();
        assertEquals(run.record(), found.record());
        assertEquals(SmallRuns.PLAN, found.record().plan());
        assertTrue(found.model().isEmpty());
        assertEquals(Optional.empty(), store.find("no-such-run"));
        assertEquals(Optional.empty(), store.find("../mnist"));
        assertEquals(Optional.empty(), store.find("."));
    }

    @Test
    void runsThatBeginInTheSameSecondAreTwo() throws IOException {
        assertNotEquals(create("a").id(), create("b").id());
        assertEquals(2, store.list().size());
    }

    @Test
    void aRunIsOneObjectWhoeverListsIt() throws IOException {
        Run run = create("a");
        assertSame(run, store.list().get(0));
        assertSame(run, store.find(run.id()).orElseThrow());
    }

    @Test
    void aFreeNameIsTheFirstThatNoRunHas() throws IOException {
        create("quick 1");
        create("quick 3");
        assertEquals("quick 2", store.freeName("quick"));
        assertEquals("deep 1", store.freeName("deep"));
    }

    @Test
    void nameAndNoteAreKept() throws IOException {
        Run run = create("a");
        run.rename("我的 run");
        run.note("with a \"remark\"\nof two lines");
        RunRecord found = new RunStore(folder).find(run.id()).orElseThrow().record();
        assertEquals("我的 run", found.name());
        assertEquals("with a \"remark\"\nof two lines", found.note());
    }

    @Test
    void whatWasDeletedComesBackUntilTheProgramEnds() throws IOException {
        Run run = create("a");
        create("b");
        Files.write(folder.resolve(run.id()).resolve("model.zip"), new byte[] {1, 2, 3});
        store.delete(run);
        assertEquals(List.of("b"), names(store));
        Run back = store.undoDelete();
        assertEquals(run.record(), back.record());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(back.model().orElseThrow()));
        assertThrows(NoSuchFileException.class, store::undoDelete);
        store.delete(back);
        store.close();
        assertEquals(List.of("b"), names(new RunStore(folder)));
        assertThrows(NoSuchFileException.class, new RunStore(folder)::undoDelete);
    }

    @Test
    void whatAnotherProgramWorksOnCanBeSeenAndNotTouched() throws IOException {
        Run run = create("a");
        RunLocks.Claim claim = store.claim(run);
        run.become(new RunState.ReadingData(0));
        run.become(new RunState.Learning(0));
        RunStore other = new RunStore(folder);
        Run seen = other.find(run.id()).orElseThrow();
        assertEquals(new RunState.Learning(0), seen.state());
        ExplainedIOException refusal = assertThrows(ExplainedIOException.class, () -> other.claim(seen));
        assertEquals(Message.of("run.claimed", "a"), refusal.explanation());
        assertThrows(ExplainedIOException.class, () -> other.delete(seen));
        claim.close();
        other.claim(seen).close();
    }

    @Test
    void whatAProgramThatWasKilledWorkedOnIsFoundBrokenOff() throws IOException {
        RunState reading = new RunState.ReadingData(0);
        RunState learning = new RunState.Learning(2);
        Run read = create("killed reading");
        kill(read, reading);
        Run learned = create("killed learning");
        kill(learned, reading, learning);
        Run paused = create("killed paused");
        kill(paused, reading, learning, new RunState.Paused(2));
        Run tested = create("killed testing");
        kill(tested, reading, learning, new RunState.Testing(3, false));
        Run stopped = create("killed testing after a stop");
        kill(stopped, reading, learning, new RunState.Testing(2, true));
        for (RunStore program : List.of(store, new RunStore(folder))) {
            assertEquals(new RunState.BrokenOff(0, false), program.find(read.id()).orElseThrow().state());
            assertEquals(new RunState.BrokenOff(2, false), program.find(learned.id()).orElseThrow().state());
            assertEquals(new RunState.BrokenOff(2, false), program.find(paused.id()).orElseThrow().state());
            assertEquals(new RunState.BrokenOff(3, true), program.find(tested.id()).orElseThrow().state());
            assertEquals(new RunState.BrokenOff(2, false), program.find(stopped.id()).orElseThrow().state());
        }
    }

    @Test
    void whatAnotherProgramHasDoneMeanwhileIsNotDoneAgain() throws IOException {
        Run run = create("a");
        kill(run, new RunState.ReadingData(0), new RunState.Learning(1));
        RunStore other = new RunStore(folder);
        Run seen = other.find(run.id()).orElseThrow();
        assertTrue(seen.state().canGoOn());
        store.list();
        kill(run, new RunState.ReadingData(1), new RunState.Learning(3), new RunState.Testing(3, false),
                new RunState.Done(3, List.of()));
        other.claim(seen).close();
        assertEquals(new RunState.Done(3, List.of()), seen.state());
        Trainer trainer = new Trainer(other, () -> { throw new IllegalStateException("Nothing is trained here"); }, null);
        ExplainedIOException refusal = assertThrows(
                ExplainedIOException.class, () -> trainer.train(seen, new RunControl(), RunListener.SILENT));
        assertEquals(Message.of("run.ended", "a"), refusal.explanation());
    }

    @Test
    void aRunThatIsListedWhileItBeginsKeepsItsState() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> lister = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                try {
                    store.list();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        try {
            for (int i = 0; i < 200; i++) {
                Run run = create("a");
                RunLocks.Claim claim = store.claim(run);
                run.become(new RunState.ReadingData(0));
                run.become(new RunState.Learning(0));
                run.become(new RunState.Testing(1, false));
                run.become(new RunState.Done(1, List.of()));
                claim.close();
                store.discard(run);
            }
        } finally {
            over.set(true);
        }
        lister.get();
    }

    @Test
    void aDamagedRunHidesNoOther() throws IOException {
        create("a");
        for (String content : new String[] {"", "{", "null", "{}", "[1]", "{\"name\":\"x\"}"}) {
            Run damaged = create("damaged");
            Files.writeString(folder.resolve(damaged.id()).resolve("run.json"), content);
        }
        Run huge = create("huge");
        Files.write(folder.resolve(huge.id()).resolve("run.json"), new byte[2 << 20]);
        Files.createDirectory(folder.resolve("an empty folder"));
        Files.writeString(folder.resolve("a file"), "not a run");
        assertEquals(List.of("a"), names(new RunStore(folder)));
    }

    @Test
    void whatANewerProgramWroteBesidesIsPassedOver() throws IOException {
        Run run = create("a");
        Path file = folder.resolve(run.id()).resolve("run.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"mood\":\"fine\","));
        assertEquals(List.of("a"), names(new RunStore(folder)));
    }

    @Test
    void aMoveThatCannotBeIsRefused() throws IOException {
        Run run = create("a");
        assertThrows(IllegalStateException.class, () -> run.become(new RunState.Done(1, List.of())));
        assertInstanceOf(RunState.Waiting.class, run.state());
    }
}
