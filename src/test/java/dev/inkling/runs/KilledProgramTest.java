package dev.inkling.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.mnist.SmallMnist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that train are killed at random moments, as by {@code kill -9}; the next one finds all but the epoch under way, and in
 * the end there are the weights of a run that nobody disturbed. The training tab takes long to start: {@code -Dinkling.kills=20}
 * kills it oftener.
 */
@DisabledOnOs(OS.WINDOWS)
class KilledProgramTest {

    private static final int EPOCHS = 8;
    private static final int BATCH = 32;
    private static final long PATIENCE_SECONDS = 60;
    /** From when it begins to write until it is killed at the latest. */
    private static final int LONGEST_LIFE_MILLISECONDS = 900;

    @TempDir
    private Path home;

    private final Random random = new Random(13);
    private Path mnist;

    @BeforeEach
    void makeData() throws IOException {
        mnist = SmallMnist.in(home.resolve("mnist"), 480, 10).directory();
    }

    /** A program that goes on with the run that was broken off, or starts one. */
    private interface Program {

        List<String> command(Path data, boolean goOn);

        Path runs(Path data);
    }

    private final class Terminal implements Program {

        @Override
        public List<String> command(Path data, boolean goOn) {
            List<String> command = new ArrayList<>(
                    List.of("dev.inkling.Main", "train", "--out", home.resolve("model.zip").toString()));
            command.addAll(goOn
                    ? List.of("--resume")
                    : List.of("--data", mnist.toString(), "--epochs", "" + EPOCHS, "--batch", "" + BATCH));
            return command;
        }

        @Override
        public Path runs(Path data) {
            return data.resolve("inkling/runs");
        }
    }

    private final class TrainingTab implements Program {

        @Override
        public List<String> command(Path data, boolean goOn) {
            return List.of(
                    "dev.inkling.ui.train.TrainTabProgram", data.toString(), mnist.toString(), "" + EPOCHS, "" + BATCH);
        }

        @Override
        public Path runs(Path data) {
            return data.resolve("runs");
        }
    }

    @Test
    void aRunOfTheTerminalThatIsKilledTwentyTimesGoesOnToTheSameWeights() throws Exception {
        killed(new Terminal(), 20);
    }

    @Test
    void aRunOfTheTrainingTabThatIsKilledGoesOnToTheSameWeights() throws Exception {
        killed(new TrainingTab(), Integer.getInteger("inkling.kills", 6));
    }

    private void killed(Program program, int times) throws Exception {
        Path calm = home.resolve("calm");
        end(start(program, calm, false));
        Run undisturbed = only(program.runs(calm));
        assertInstanceOf(RunState.Done.class, undisturbed.state());
        Path data = home.resolve("disturbed");
        Path runs = program.runs(data);
        int epochs = 0;
        for (int kill = 0; kill < times; kill++) {
            int done = epochsOfUnfinished(runs);
            assertTrue(done >= epochs || done == -1, done + " epochs after " + epochs);
            epochs = Math.max(0, done);
            kill(start(program, data, done >= 0), runs);
        }
        if (epochsOfUnfinished(runs) >= 0) {
            end(start(program, data, true));
        }
        List<Run> all = new RunStore(runs).list();
        assertTrue(all.size() > 0);
        for (Run run : all) {
            assertInstanceOf(RunState.Done.class, run.state());
            assertArrayEquals(SmallRuns.weights(undisturbed), SmallRuns.weights(run), run.id());
            assertArrayEquals(losses(undisturbed), losses(run), run.id());
        }
    }

    private static double[] losses(Run run) {
        return run.curve().snapshot().most();
    }

    private static Run only(Path runs) throws IOException {
        List<Run> all = new RunStore(runs).list();
        assertEquals(1, all.size());
        return all.get(0);
    }

    /** @return epochs of the run that was broken off; -1 when there is none */
    private static int epochsOfUnfinished(Path runs) throws IOException {
        return new RunStore(runs).list().stream()
                .map(Run::state)
                .filter(RunState::canGoOn)
                .mapToInt(RunState::epochs)
                .findFirst()
                .orElse(-1);
    }

    private Process start(Program program, Path data, boolean goOn) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx512m", "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw",
                "-Djava.awt.headless=true", "-Duser.home=" + data, "-cp", System.getProperty("java.class.path")));
        command.addAll(program.command(data, goOn));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(home.resolve("errors.txt").toFile());
        builder.environment().put("XDG_DATA_HOME", data.toString());
        builder.environment().put("XDG_STATE_HOME", data.toString());
        builder.environment().put("INKLING_REPLICAS", "1");
        return builder.start();
    }

    private void end(Process process) throws Exception {
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it ends");
        assertEquals(0, process.exitValue(), Files.readString(home.resolve("errors.txt")));
    }

    /** At any moment: now and then before it has begun, mostly while it learns. */
    private void kill(Process process, Path runs) throws Exception {
        if (random.nextInt(5) > 0) {
            long before = written(runs);
            while (process.isAlive() && written(runs) == before) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
        }
        process.waitFor(random.nextInt(LONGEST_LIFE_MILLISECONDS), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    /** @return when a run was last written down; 0 before there is one */
    private static long written(Path runs) throws IOException {
        long newest = 0;
        try (Stream<Path> folders = Files.list(runs)) {
            for (Path folder : folders.toList()) {
                Path record = folder.resolve("run.json");
                newest = Math.max(newest, Files.exists(record) ? Files.getLastModifiedTime(record).toMillis() : 0);
            }
        } catch (NoSuchFileException e) {
            // Not yet, or just being replaced.
        }
        return newest;
    }
}
