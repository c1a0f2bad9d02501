package dev.inkling.ui.stack;

import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import dev.inkling.reading.CsvLine;
import dev.inkling.reading.Reading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one drawing of a stack.
 *
 * @param drawing its number in the file; null where it is all of it
 * @param text the digits, {@code ?} for what is none; empty where the drawing could not be read
 * @param confidence of the least sure digit, 0 to 1
 * @param raster what the network saw of the first digit; blank where there is none
 * @param csv the row for a table in a file; null where the drawing could not be read
 * @param problem why it could not be read; null where it was
 */
public record FileRow(
        Path file, @Nullable Long drawing, String text, float confidence, Raster raster, @Nullable String csv,
        @Nullable Message problem) {

    static FileRow of(Path file, @Nullable Long drawing, Reading reading) {
        return new FileRow(
                file,
                drawing,
                reading.text().isEmpty() ? "?" : reading.text(),
                reading.confidence(),
                reading.digits().isEmpty() ? Raster.BLANK : reading.digits().get(0).raster(),
                CsvLine.of(file.toString(), drawing, reading),
                null);
    }

    static FileRow failed(Path file, @Nullable Long drawing, Message problem) {
        return new FileRow(file, drawing, "", 0, Raster.BLANK, null, problem);
    }

    /** @return the file's name, and after a colon the drawing's number */
    public String place() {
        String name = String.valueOf(file.getFileName());
        return drawing == null ? name : name + ":" + drawing;
    }
}
