package dev.inkling.ui.train;

import dev.inkling.platform.WholeFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A run's curve as CSV: a line for each point of the chart with the last batch it stands for, the smallest, the largest and
 * the smoothed loss, and a line for each epoch with its validation loss and accuracy. Numbers have a decimal point.
 */
final class CurveFile {

    private CurveFile() {}

    static void write(RunCurve run, Path file) throws IOException {
        WholeFile.write(file, bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            write(run, out);
            out.flush();
        });
    }

    private static void write(RunCurve run, Writer out) throws IOException {
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
