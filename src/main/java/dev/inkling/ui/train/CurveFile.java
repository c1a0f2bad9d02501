package dev.inkling.ui.train;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A run's curve as CSV: a line for each point of the chart with the last batch it stands for, the smallest, the largest and
 * the smoothed loss, and a line for each epoch with its validation loss and accuracy. Numbers have a decimal point.
 */
final class CurveFile {

    private CurveFile() {}

    /** Writes beside the place first, and moves the whole file there. */
    static void write(RunCurve run, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, "curve", ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
                write(run, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(RunCurve run, BufferedWriter out) throws IOException {
        out.write("run,step,least_loss,most_loss,smoothed_loss,epoch,validation_loss,validation_accuracy\n");
        LossCurve loss = run.loss();
        for (int i = 0; i < loss.buckets(); i++) {
            out.write(run.name() + ',' + loss.step(i) + ',' + loss.least(i) + ',' + loss.most(i) + ',' + loss.smoothed(i) + ",,,\n");
        }
        for (RunCurve.Epoch epoch : run.epochs()) {
            out.write(run.name() + ',' + epoch.step() + ",,,," + epoch.number() + ',' + orNothing(epoch.validationLoss()) + ','
                    + orNothing(epoch.accuracy()) + '\n');
        }
    }

    private static String orNothing(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }
}
