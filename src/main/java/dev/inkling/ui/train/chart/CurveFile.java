package dev.inkling.ui.train.chart;

import dev.inkling.platform.WholeFile;
import dev.inkling.runs.Curve;
import dev.inkling.runs.Run;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Curves as CSV: a line for each point of the chart with the last batch it stands for, the smallest, the largest and
 * the smoothed loss, and a line for each epoch with its validation loss and accuracy. Numbers have a decimal point.
 */
public final class CurveFile {

    private CurveFile() {}

    public static void write(List<Run> runs, Path file) throws IOException {
        WholeFile.write(file, bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            out.write("run,step,least_loss,most_loss,smoothed_loss,epoch,validation_loss,validation_accuracy\n");
            for (Run run : runs) {
                write(quoted(run.record().name()), run.curve().snapshot(), out);
            }
            out.flush();
        });
    }

    private static void write(String name, Curve.Snapshot curve, Writer out) throws IOException {
        for (int i = 0; i < curve.buckets(); i++) {
            out.write(name + ',' + curve.steps()[i] + ',' + curve.least()[i] + ',' + curve.most()[i] + ','
                    + curve.smoothed()[i] + ",,,\n");
        }
        for (Curve.Epoch epoch : curve.epochs()) {
            out.write(name + ',' + epoch.step() + ",,,," + epoch.epoch() + ',' + orNothing(epoch.validationLoss()) + ','
                    + orNothing(epoch.accuracy()) + '\n');
        }
    }

    /** As RFC 4180 says. */
    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String orNothing(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }
}
