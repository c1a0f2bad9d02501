package dev.inkling.ui.train.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.sources.StrokesSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveFileTest {

    @Test
    void theFileHoldsEveryPoint(@TempDir Path folder) throws IOException {
        Run plain = run(folder, "quick 1");
        Files.writeString(folder.resolve(plain.id()).resolve("curve.csv"), "step,loss\n1,2.0\n2,2.0\n");
        Files.writeString(
                folder.resolve(plain.id()).resolve("epochs.csv"),
                "epoch,step,loss,validation_loss,validation_accuracy,seconds\n1,2,2.0,0.5,0.75,1.5\n");
        Run named = run(folder, "two, \"big\"");
        Files.writeString(folder.resolve(named.id()).resolve("curve.csv"), "step,loss\n1,0.5\n");
        Path file = folder.resolve("curves.csv");
        CurveFile.write(List.of(plain, named), file);
        assertEquals(
                List.of(
                        "run,step,least_loss,most_loss,smoothed_loss,epoch,validation_loss,validation_accuracy",
                        "quick 1,1,2.0,2.0,2.0,,,",
                        "quick 1,2,2.0,2.0,2.0,,,",
                        "quick 1,2,,,,1,0.5,0.75",
                        "\"two, \"\"big\"\"\",1,0.5,0.5,0.5,,,"),
                Files.readAllLines(file));
    }

    private static Run run(Path folder, String name) throws IOException {
        return new RunStore(folder).create(new RunStore.Order(
                name, TrainingPlan.of(Network.QUICK), List.of(new WeightedSource(new StrokesSource(), 1)), null, null));
    }
}
