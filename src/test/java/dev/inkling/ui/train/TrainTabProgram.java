package dev.inkling.ui.train;

import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.runs.Run;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** A program of the training tab alone: it goes on with what was broken off, or starts a run, and ends with it. */
public final class TrainTabProgram {

    private TrainTabProgram() {}

    /** @param args folder of runs' folder, folder with MNIST, epochs, digits a batch */
    public static void main(String[] args) throws Exception {
        TrainingPlan plan = TrainingPlan.of(Network.QUICK)
                .withEpochs(Integer.parseInt(args[2]))
                .withBatch(Integer.parseInt(args[3]));
        TrainTab[] tab = new TrainTab[1];
        CountDownLatch begun = new CountDownLatch(1);
        Platform.startup(() -> {
            tab[0] = new TrainTab(Path.of(args[0]), new MnistFolder(Path.of(args[1])), progress -> List.of());
            Stage stage = new Stage();
            stage.setScene(tab[0].scene());
            stage.show();
            begin(tab[0], plan);
            begun.countDown();
        });
        begun.await();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !tab[0].presenter.isBusy());
        System.exit(0);
    }

    private static void begin(TrainTab tab, TrainingPlan plan) {
        try {
            Optional<Run> broken = tab.store.list().stream().filter(run -> run.state().canGoOn()).findFirst();
            broken.ifPresentOrElse(tab.presenter::goOn, () -> tab.presenter.start(plan));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
