package dev.inkling.runs;

import dev.inkling.platform.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A curve on disk, as any spreadsheet reads it: {@code curve.csv} has a line for each batch, {@code epochs.csv} one for each
 * epoch. Numbers have a decimal point; what is not known is empty.
 */
final class CurveFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CurveFiles.class);

    static final String LOSS_HEADER = "step,loss\n";
    static final String EPOCH_HEADER = "epoch,step,loss,validation_loss,validation_accuracy,seconds\n";

    private final Path losses;
    private final Path epochs;

    CurveFiles(Path folder) {
        losses = folder.resolve("curve.csv");
        epochs = folder.resolve("epochs.csv");
    }

    /** @return what is there; a line that a kill cut off ends it */
    Curve read() throws IOException {
        Curve curve = new Curve();
        eachLine(losses, line -> curve.add(Long.parseLong(line[0]), Double.parseDouble(line[1])));
        eachLine(epochs, line -> curve.add(epoch(line)));
        return curve;
    }

    private static Curve.Epoch epoch(String[] line) {
        return new Curve.Epoch(
                Integer.parseInt(line[0]), Long.parseLong(line[1]), number(line[2]), number(line[3]), number(line[4]),
                number(line[5]));
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    static String line(Curve.Epoch epoch) {
        return epoch.epoch() + "," + epoch.step() + "," + text(epoch.loss()) + "," + text(epoch.validationLoss()) + ","
                + text(epoch.accuracy()) + "," + epoch.seconds() + "\n";
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }

    private static void eachLine(Path file, Consumer<String[]> use) throws IOException {
        try {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().skip(1).forEach(line -> use.accept(line.split(",", -1)));
        } catch (NoSuchFileException e) {
            // Nothing was learned yet.
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            LOG.warn("{} is read up to a line that is none of a curve", file, e);
        }
    }

    /** Forgets what came after a step, and goes on from there. The caller closes what it is given. */
    CurveLog goOnAfter(long step) throws IOException {
        keepUpTo(losses, LOSS_HEADER, line -> Long.parseLong(line[0]) <= step);
        keepUpTo(epochs, EPOCH_HEADER, line -> Long.parseLong(line[1]) <= step);
        return new CurveLog(losses, epochs);
    }

    private interface Test {
        boolean holds(String[] line);
    }

    private static void keepUpTo(Path file, String header, Test kept) throws IOException {
        StringBuilder text = new StringBuilder(header);
        eachLine(file, line -> {
            if (kept.holds(line)) {
                text.append(String.join(",", line)).append('\n');
            }
        });
        WholeFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
