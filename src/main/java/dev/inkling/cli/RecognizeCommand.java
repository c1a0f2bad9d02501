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
import dev.inkling.raster.InkFinder;
import dev.inkling.raster.InvalidImageException;
import dev.inkling.raster.Stages;
import dev.inkling.reading.NumberReader;
import dev.inkling.reading.Reading;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.InvalidModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    private final InkFinder finder = new InkFinder();

    @Mixin
    private ModelOption model;

    @Option(
            names = "--my",
            paramLabel = "F",
            description = "Read with the memory of these digits of yours too, ink lines with labels; nothing is trained.")
    private Path my;

    @Option(
            names = "--json",
            description = "Print a JSON object a drawing: source, line (null unless ink lines), digit (null where none is likely, "
                    + "or where there are several), confidence, probabilities, text (all digits), and digits, each with its box.")
    private boolean json;

    @Option(names = "--single", description = "Take each drawing for exactly one digit.")
    private boolean single;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A picture (PNG, JPEG, GIF, BMP) of digits, ink lines (.jsonl), InkML (.inkml), or - for ink "
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
            NumberReader reader = new NumberReader(recognizer, services.rasterizer(), single);
            for (String file : files) {
                try {
                    recognize(file, reader);
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

    private void recognize(String file, NumberReader reader) throws IOException, InvalidInkException, InvalidImageException {
        String name = file.toLowerCase(Locale.ROOT);
        if (file.equals(STANDARD_INPUT)) {
            recognizeLines(file, services.in(), reader);
        } else if (name.endsWith(".jsonl")) {
            try (InputStream content = Files.newInputStream(existing(file))) {
                recognizeLines(file, content, reader);
            }
        } else {
            Path path = existing(file);
            Reading reading = name.endsWith(".inkml")
                    ? reader.read(new InkmlFile(path).read())
                    : reader.read(finder.find(new ImageFile(path).read(), Stages.UNSEEN));
            print(Answer.of(file, null, reading));
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
    private void recognizeLines(String source, InputStream content, NumberReader reader) throws IOException {
        InkLines lines = new InkLines(content);
        InkBlock block = new InkBlock();
        boolean more = true;
        while (more) {
            try {
                Optional<InkLine> line = lines.next();
                more = line.isPresent();
                line.ifPresent(block::add);
            } catch (InvalidInkException e) {
                answer(source, block.take(), reader);
                errors.report(source, e);
            }
            if (block.isFull() || !more || !lines.isNextAtHand()) {
                answer(source, block.take(), reader);
            }
        }
    }

    private void answer(String source, List<InkLine> block, NumberReader reader) {
        try {
            List<Reading> readings = reader.readAll(block.stream().map(InkLine::ink).toList());
            for (int index = 0; index < block.size(); index++) {
                print(Answer.of(source, block.get(index).number(), readings.get(index)));
            }
        } catch (ClosedOutputException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            answerOneByOne(source, block, reader);
        }
    }

    /** So that a line which cannot be read stops no other. */
    private void answerOneByOne(String source, List<InkLine> block, NumberReader reader) {
        for (InkLine line : block) {
            Reading reading;
            try {
                reading = reader.read(line.ink());
            } catch (RuntimeException | OutOfMemoryError e) {
                errors.report(source, Message.of("ink.line", line.number(), Reason.of(e)));
                continue;
            }
            print(Answer.of(source, line.number(), reading));
        }
    }

    private void print(Answer answer) {
        if (json) {
            output.json(answer);
        } else {
            output.line(answer.inWords());
        }
    }
}
