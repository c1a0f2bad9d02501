package dev.inkling.cli;

import dev.inkling.ink.Ink;
import dev.inkling.ink.InkLine;
import dev.inkling.ink.InkLines;
import dev.inkling.ink.InkmlFile;
import dev.inkling.ink.InvalidInkException;
import dev.inkling.mine.MyDigit;
import dev.inkling.mine.MyDigits;
import dev.inkling.mine.OwnReader;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import dev.inkling.raster.ImageFile;
import dev.inkling.raster.ImageFraming;
import dev.inkling.raster.InvalidImageException;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.InvalidModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads digits from files. A line or file that cannot be read is reported, and the others go on. */
@Command(
        name = "recognize",
        description = {
            "Reads handwritten digits.",
            "Prints SOURCE, DIGIT and CONFIDENCE with tabs between, a line a digit; SOURCE is FILE:LINE in ink lines, and "
                    + "DIGIT is ? where no digit is likely."
        },
        mixinStandardHelpOptions = true,
        versionProvider = InklingCommand.VersionLine.class)
final class RecognizeCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    /** Digits the network reads at once, of those that are there already. */
    private static final int BLOCK = 64;

    private final Services services;
    private final Output output;
    private final Errors errors;
    private final ImageFraming framing = new ImageFraming();

    @Mixin
    private ModelOption model;

    @Option(
            names = "--my",
            paramLabel = "F",
            description = "Read with the memory of these digits of yours too, ink lines with labels; nothing is trained.")
    private Path my;

    @Option(
            names = "--json",
            description = "Print a JSON object a digit: source, line (null unless ink lines), digit (null where none is likely), "
                    + "confidence, probabilities.")
    private boolean json;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A picture (PNG, JPEG, GIF, BMP) of one digit, ink lines (.jsonl), InkML (.inkml), or - for ink "
                    + "lines on standard input.")
    private List<String> files;

    RecognizeCommand(Services services, Output output, Errors errors) {
        this.services = services;
        this.output = output;
        this.errors = errors;
    }

    @Override
    public Integer call() throws Exception {
        try (Recognizer recognizer = open()) {
            for (String file : files) {
                try {
                    recognize(file, recognizer);
                } catch (ClosedOutputException e) {
                    throw e;
                } catch (Exception | OutOfMemoryError | StackOverflowError e) {
                    errors.report(file, e);
                }
            }
        }
        return errors.exitStatus();
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

    private void recognize(String file, Recognizer recognizer) throws IOException, InvalidInkException, InvalidImageException {
        String name = file.toLowerCase(Locale.ROOT);
        if (file.equals(STANDARD_INPUT)) {
            recognizeLines(file, services.in(), recognizer);
        } else if (name.endsWith(".jsonl")) {
            try (InputStream content = Files.newInputStream(existing(file))) {
                recognizeLines(file, content, recognizer);
            }
        } else {
            Path path = existing(file);
            Raster raster = name.endsWith(".inkml")
                    ? services.rasterizer().apply(new InkmlFile(path).read())
                    : framing.frame(new ImageFile(path).read());
            print(new Question(file, null, raster), recognizer.recognize(raster));
        }
    }

    private static Path existing(String file) throws IOException {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            throw new ExplainedIOException(Message.of("file.name", file));
        }
        if (Files.isDirectory(path)) {
            throw new ExplainedIOException(Message.of("file.folder", file));
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(file);
        }
        return path;
    }

    /** Answers lines as they arrive, in blocks when many have arrived already. */
    private void recognizeLines(String source, InputStream content, Recognizer recognizer) throws IOException {
        InkLines lines = new InkLines(content);
        List<Question> block = new ArrayList<>();
        boolean more = true;
        while (more) {
            try {
                Optional<InkLine> line = lines.next();
                more = line.isPresent();
                line.flatMap(present -> question(source, present)).ifPresent(block::add);
            } catch (InvalidInkException e) {
                errors.report(source, e);
            }
            if (block.size() == BLOCK || !more || !lines.isNextAtHand()) {
                answer(block, recognizer);
                block.clear();
            }
        }
    }

    private Optional<Question> question(String source, InkLine line) {
        try {
            return Optional.of(new Question(source, line.number(), raster(line.ink())));
        } catch (RuntimeException | OutOfMemoryError e) {
            errors.report(source, Message.of("ink.line", line.number(), Reason.of(e)));
            return Optional.empty();
        }
    }

    private Raster raster(Ink ink) {
        return services.rasterizer().apply(ink);
    }

    private void answer(List<Question> block, Recognizer recognizer) {
        List<Prediction> predictions = recognizer.recognize(block.stream().map(Question::raster).toList());
        for (int index = 0; index < block.size(); index++) {
            print(block.get(index), predictions.get(index));
        }
    }

    private void print(Question question, Prediction prediction) {
        Answer answer = Answer.of(question, prediction);
        if (json) {
            output.json(answer);
        } else {
            output.line(answer.text());
        }
    }
}
