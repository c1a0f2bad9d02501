package dev.inkling.cli;

import dev.inkling.ink.InkLines;
import dev.inkling.ink.InvalidInkException;
import dev.inkling.ink.NoInkException;
import dev.inkling.mine.MyDigit;
import dev.inkling.mine.MyDigits;
import dev.inkling.mine.OwnReader;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.raster.file.InvalidImageException;
import dev.inkling.raster.file.NoPictureException;
import dev.inkling.raster.picture.Stages;
import dev.inkling.reading.CsvLine;
import dev.inkling.reading.FileAnswers;
import dev.inkling.reading.FileReader;
import dev.inkling.reading.NumberReader;
import dev.inkling.reading.Reading;
import dev.inkling.reading.Stack;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import dev.inkling.recognition.StrictRecognizer;
import dev.inkling.training.InvalidModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads digits from files. A line or file that cannot be read is reported, and the others go on. */
@Command(
        name = "recognize",
        description = {
            "Reads handwritten digits and numbers.",
            "Prints SOURCE, DIGITS and CONFIDENCE with tabs between, a line a drawing; SOURCE is FILE:LINE in ink lines, DIGITS "
                    + "has ? where no digit is likely, and CONFIDENCE is that of the least sure one."
        },
        mixinStandardHelpOptions = true,
        versionProvider = InklingCommand.VersionLine.class)
final class RecognizeCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Services services;
    private final Output output;
    private final Errors errors;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--my",
            paramLabel = "F",
            description = "Read with the memory of these digits of yours too, ink lines with labels; nothing is trained.")
    private @Nullable Path my;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            converter = ProbabilityText.class,
            defaultValue = "" + Prediction.LEAST_DIGIT,
            description = "What is a digit with less than this probability, 0 to 1, is ?; default: ${DEFAULT-VALUE}. Counts only with models "
                    + "that know what is none, as the one that came with the program does.")
    private double threshold;

    @Option(
            names = "--json",
            description = "Print a JSON object a drawing: source, line (null unless ink lines), digit (null where none is likely, "
                    + "or where there are several), confidence, probabilities, text (all digits), and digits, each with its box.")
    private boolean json;

    @Option(
            names = "--csv",
            description = "Print comma-separated values with a header: source, line, text, confidence, and of a single digit "
                    + "digit and isDigit.")
    private boolean csv;

    @Option(
            names = "--explain",
            paramLabel = "FOLDER",
            description = "Write into a folder what is made of each picture, step by step, as pictures.")
    private @Nullable Path explain;

    @Option(names = "--single", description = "Take each drawing for exactly one digit.")
    private boolean single;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER",
            description = "A picture (PNG, JPEG, GIF, BMP, TIFF, WebP) of digits, ink (JSON in lines or as a document, InkML, SVG, "
                    + "Xournal++), a folder of such files, or - for ink lines on standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, or refuses the command
    private List<String> files;

    RecognizeCommand(Services services, Output output, Errors errors) {
        this.services = services;
        this.output = output;
        this.errors = errors;
    }

    @Override
    public Integer call() throws Exception {
        try (Recognizer recognizer = new StrictRecognizer(open(), () -> threshold)) {
            FileReader reader = new FileReader(new NumberReader(recognizer, services.rasterizer(), single), this::stages);
            if (csv) {
                output.line(CsvLine.HEADER);
            }
            for (String file : files) {
                recognize(file, () -> recognize(file, reader));
            }
        }
        return errors.exitStatus();
    }

    private void recognize(String file, Callable<Void> reading) {
        try {
            reading.call();
        } catch (ClosedOutputException e) {
            throw e;
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            errors.report(file, e);
        }
    }

    private Stages stages(Path picture) {
        return explain == null ? Stages.UNSEEN : new StageFiles(explain, picture);
    }

    private Recognizer open() throws IOException, InvalidModelException {
        if (my == null) {
            return model.open(services);
        }
        List<MyDigit> digits = MyDigits.read(my);
        OwnReader reader = new OwnReader(model.open(services), services.rasterizer());
        reader.remember(digits);
        return reader;
    }

    private Void recognize(String file, FileReader reader) throws IOException, InvalidInkException, InvalidImageException {
        if (file.equals(STANDARD_INPUT)) {
            reader.read(new InkLines(services.in()), new Printer(file, false));
            return null;
        }
        Path path = existing(file);
        if (Files.isDirectory(path)) {
            recognizeFolder(path, reader);
        } else {
            reader.read(path, new Printer(file, false));
        }
        return null;
    }

    /** Whatever else lies in a folder is counted, and no error. */
    private void recognizeFolder(Path folder, FileReader reader) throws IOException {
        int others = 0;
        for (Path file : Stack.files(folder)) {
            Printer printer = new Printer(file.toString(), true);
            recognize(file.toString(), () -> {
                try {
                    reader.read(file, printer);
                } catch (NoInkException | NoPictureException e) {
                    printer.isOther = true;
                }
                return null;
            });
            others += printer.isOther ? 1 : 0;
        }
        if (others > 0) {
            errors.note(Message.of("recognize.others", folder, others));
        }
    }

    private static Path existing(String file) throws IOException {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            throw new ExplainedIOException(Message.of("file.name", file));
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(file);
        }
        return path;
    }

    /** Prints the answers of one file. */
    private final class Printer implements FileAnswers {

        private final String source;
        private final boolean inFolder;
        private boolean isOther;

        Printer(String source, boolean inFolder) {
            this.source = source;
            this.inFolder = inFolder;
        }

        @Override
        public void read(@Nullable Long drawing, Reading reading) {
            if (csv) {
                output.line(CsvLine.of(source, drawing, reading));
            } else if (json) {
                output.json(Answer.of(source, drawing, reading));
            } else {
                output.line(Answer.of(source, drawing, reading).inWords());
            }
        }

        @Override
        public void failed(@Nullable Long drawing, Throwable failure) {
            if (inFolder && failure instanceof NoInkException) {
                isOther = true;
            } else if (drawing == null) {
                errors.report(source, failure);
            } else {
                errors.report(source, Message.of("ink.line", drawing, Reason.of(failure)));
            }
        }
    }
}
