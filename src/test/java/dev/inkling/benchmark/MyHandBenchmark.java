package dev.inkling.benchmark;

import dev.inkling.data.HeldBack;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.mnist.IdxFiles;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.evaluation.Evaluator;
import dev.inkling.evaluation.Tester;
import dev.inkling.mine.Change;
import dev.inkling.mine.Learned;
import dev.inkling.mine.Learner;
import dev.inkling.mine.Lesson;
import dev.inkling.mine.MyDigit;
import dev.inkling.mine.MyDigits;
import dev.inkling.mine.OwnReader;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import dev.inkling.runs.RunControl;
import dev.inkling.runs.RunListener;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Model;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints what three of each digit from a writer do for the rest of that writer's digits: the errors (another digit, or none) of
 * the model alone, with the memory, after it has learned them, and with both, of all writers and of the tenth that the model alone reads
 * worst. The writers are those of UNIPEN (in the folder {@code INKLING_DRAWN}) with 60 digits and more, whom no shipped model
 * learned from; 60 digits of each are read. Besides, how many of UNIPEN's letters are taken for digits, and how MNIST's digits are
 * read; {@code INKLING_MNIST} names its folder.
 *
 * <p>Arguments: {@code choose} for the first half of the writers and those of MNIST's training digits that the model held back,
 * on which settings may be chosen, or {@code judge} for the other half and MNIST's test digits; how many wrong labels are among
 * the thirty; of how many of the writers, those read worst first, the learning is measured, 0 for the memory alone; and perhaps a
 * model file instead of the model that ships.
 */
public final class MyHandBenchmark {

    private static final int LEAST = 60;
    private static final int OF_EACH = 3;
    private static final int EVERY = 5;

    private final Rasterizer rasterizer = new Rasterizer();
    private final Dl4jEngine engine = new Dl4jEngine(Runtime.getRuntime().availableProcessors());
    private final Path folder = Files.createTempDirectory("my-hand");
    private final RunStore runs = new RunStore(folder.resolve("runs"));
    private final Learner learner =
            new Learner(runs, () -> engine, rasterizer::rasterize, new Tester(progress -> List.of()));
    private final Model model;
    private final Path mnist;
    private final LabelledDigits general;
    private final List<Raster> letters;
    private int wrongBefore;

    private record Writer(String name, List<MyDigit> learned, List<DrawnInk> rest) {}

    /**
     * @param alone errors of the model by itself
     * @param remembered errors with the memory
     * @param learned errors after learning; 0 where nothing was learned
     * @param both errors after learning, with the memory too, as the window reads; likewise
     * @param lost of everybody's digits, how many more are wrong after learning; likewise
     */
    private record Errors(int digits, int alone, int remembered, int learned, int both, int lost) {

        private Errors plus(Errors other) {
            return new Errors(
                    digits + other.digits, alone + other.alone, remembered + other.remembered, learned + other.learned,
                    both + other.both, lost + other.lost);
        }
    }

    private MyHandBenchmark(Model model, boolean judge) throws Exception {
        this.model = model;
        Path all = Path.of(System.getenv("INKLING_MNIST"));
        if (judge) {
            mnist = all;
            general = new MnistFolder(all).loadTest().digits();
        } else {
            HeldBack divided = HeldBack.of(
                    new MnistFolder(all).load().training(), model.provenance().plan().share());
            mnist = Files.createDirectory(folder.resolve("mnist"));
            general = divided.validation();
            IdxFiles.write(mnist, "train", divided.training());
            IdxFiles.write(mnist, "t10k", general);
        }
        letters = letters();
    }

    public static void main(String[] arguments) throws Exception {
        boolean judge = arguments[0].equals("judge");
        int wrong = Integer.parseInt(arguments[1]);
        int learners = Integer.parseInt(arguments[2]);
        try (InputStream file = arguments.length < 4
                        ? MyHandBenchmark.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip")
                        : Files.newInputStream(Path.of(arguments[3]));
                Model model = new Dl4jEngine(1).load(file, "model")) {
            new MyHandBenchmark(model, judge).print(writers(judge, wrong), learners);
        }
        System.exit(0);
    }

    private List<Raster> letters() throws Exception {
        Path file = Path.of(System.getenv("INKLING_DRAWN"), "negatives-dev.jsonl.gz");
        List<DrawnInk> all = DrawnInk.read(Files.newInputStream(file)).stream()
                .filter(ink -> ink.source().startsWith("unipen") && !ink.digitlike())
                .toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(i -> rasterizer.rasterize(all.get(i).ink()))
                .toList();
    }

    private static List<Writer> writers(boolean judge, int wrong) throws Exception {
        try (InputStream file = Files.newInputStream(Path.of(System.getenv("INKLING_DRAWN"), "unipen-dev.jsonl.gz"))) {
            Map<String, List<DrawnInk>> byWriter = DrawnInk.read(file).stream()
                    .collect(Collectors.groupingBy(DrawnInk::writer, TreeMap::new, Collectors.toList()));
            byWriter.values().removeIf(digits -> digits.size() < LEAST);
            List<Writer> writers = new ArrayList<>();
            int number = 0;
            for (Map.Entry<String, List<DrawnInk>> writer : byWriter.entrySet()) {
                if (number++ % 2 == (judge ? 1 : 0)) {
                    writers.add(divided(writer.getKey(), writer.getValue(), wrong, new Random(number)));
                }
            }
            return writers;
        }
    }

    private static Writer divided(String name, List<DrawnInk> digits, int wrong, Random random) {
        List<DrawnInk> shuffled = new ArrayList<>(digits);
        Collections.shuffle(shuffled, random);
        int[] taken = new int[Prediction.DIGITS];
        List<MyDigit> learned = new ArrayList<>();
        List<DrawnInk> rest = new ArrayList<>();
        for (DrawnInk digit : shuffled) {
            if (taken[digit.label()] < OF_EACH) {
                taken[digit.label()]++;
                int slip = learned.size() < wrong ? 1 + random.nextInt(Prediction.DIGITS - 1) : 0;
                learned.add(new MyDigit(
                        (digit.label() + slip) % Prediction.DIGITS, Instant.ofEpochSecond(learned.size()), digit.ink()));
            } else if (rest.size() < LEAST) {
                rest.add(digit);
            }
        }
        return new Writer(name, learned, rest);
    }

    private void print(List<Writer> writers, int learners) throws Exception {
        wrongBefore = wrongInGeneral(model);
        System.out.printf("the model alone: MNIST %d of %d wrong, %d of %d letters taken for digits%n",
                wrongBefore, general.count(), takenForDigits(model), letters.size());
        List<Writer> worstFirst = new ArrayList<>(writers);
        worstFirst.sort(Comparator.comparingDouble((Writer writer) -> -(double) errors(model, writer) / writer.rest().size()));
        List<Errors> all = new ArrayList<>();
        for (Writer writer : worstFirst) {
            all.add(measure(writer, all.size() < learners));
        }
        print("all", all);
        print("the worst tenth", all.subList(0, Math.max(1, (int) Math.round(all.size() / 10.0))));
        print("who learned", all.subList(0, Math.min(learners, all.size())));
    }

    private static void print(String who, List<Errors> errors) {
        Errors sum = errors.stream().reduce(new Errors(0, 0, 0, 0, 0, 0), Errors::plus);
        System.out.printf("%-16s %s: memory %s, learning %s, both %s, MNIST %+.1f a writer%n", who, sum,
                change(sum, Errors::remembered), change(sum, Errors::learned), change(sum, Errors::both),
                (double) sum.lost() / errors.size());
    }

    private static String change(Errors errors, ToIntFunction<Errors> now) {
        return String.format("%+.0f %%", 100.0 * (now.applyAsInt(errors) - errors.alone()) / errors.alone());
    }

    private Errors measure(Writer writer, boolean learns) throws Exception {
        OwnReader remembering = new OwnReader(model, rasterizer::rasterize);
        remembering.remember(writer.learned());
        int alone = errors(model, writer);
        int remembered = errors(remembering, writer);
        System.out.printf("%-28s alone %d, remembered %d (%d letters)", writer.name(), alone, remembered, takenForDigits(remembering));
        Errors errors = new Errors(writer.rest().size(), alone, remembered, 0, 0, 0);
        Errors all = learns ? learned(writer, errors) : errors;
        System.out.println();
        return all;
    }

    private Errors learned(Writer writer, Errors before) throws Exception {
        Path file = folder.resolve(writer.name().replace('/', '-') + ".jsonl");
        new MyDigits(file).apply(Change.adding(writer.learned()));
        long begin = System.nanoTime();
        Learned learned = learner.learn(
                new Learner.Order(model, "start", file, Lesson.with(Optional.of(mnist)), "hand"), new RunControl(), new RunListener() {});
        double seconds = (System.nanoTime() - begin) / 1e9;
        Path result = learned.run().model().orElseThrow();
        try (InputStream content = Files.newInputStream(result);
                Model after = engine.load(content, result.toString())) {
            int errors = errors(after, writer);
            int wrong = wrongInGeneral(after);
            OwnReader both = new OwnReader(after, rasterizer::rasterize);
            both.remember(writer.learned());
            int withMemory = errors(both, writer);
            System.out.printf(", learned %d (%d letters, MNIST %d wrong, %d labels left out, %.0f s), both %d",
                    errors, takenForDigits(after), wrong, learned.slips(), seconds, withMemory);
            return new Errors(
                    before.digits(), before.alone(), before.remembered(), errors, withMemory, wrong - wrongBefore);
        }
    }

    private int wrongInGeneral(Model reader) throws Exception {
        return general.count() - new Evaluator().read(reader, general, Progress.UNWATCHED).evaluation().right();
    }

    private int takenForDigits(Recognizer reader) {
        return (int) ReadDigits.read(reader, letters).stream()
                .filter(prediction -> prediction.digit().isPresent())
                .count();
    }

    private int errors(Recognizer reader, Writer writer) {
        List<Raster> rasters = writer.rest().stream().map(digit -> rasterizer.rasterize(digit.ink())).toList();
        List<Prediction> predictions = ReadDigits.read(reader, rasters);
        return (int) IntStream.range(0, predictions.size())
                .filter(i -> predictions.get(i).digit().orElse(-1) != writer.rest().get(i).label())
                .count();
    }
}
