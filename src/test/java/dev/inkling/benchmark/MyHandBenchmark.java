package dev.inkling.benchmark;

import dev.inkling.data.LearningData;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.sources.Sources;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.evaluation.Evaluator;
import dev.inkling.mine.Change;
import dev.inkling.mine.Lesson;
import dev.inkling.mine.MyDigit;
import dev.inkling.mine.MyDigits;
import dev.inkling.mine.OwnReader;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.Start;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
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
import java.util.stream.Collectors;

/**
 * Prints what three of each digit from a writer do for the rest of that writer's digits: the errors (another digit, or none) of
 * the model alone, with the memory, and after it has learned them. The writers are those of UNIPEN (in the folder {@code
 * INKLING_DRAWN}) with 60 digits and more, whom no shipped model learned from; 60 digits of each are read. {@code INKLING_MNIST}
 * names MNIST. Arguments: {@code choose} or {@code judge} for one or the other half of the writers (what can be chosen was chosen
 * on the first), how many wrong labels are among the thirty, and of how many of the writers, those read worst first, the learning
 * is measured; 0 for the memory alone. The worst tenth are the writers with the most errors of the model alone.
 */
public final class MyHandBenchmark {

    private static final int LEAST = 60;
    private static final int OF_EACH = 3;

    private final Rasterizer rasterizer = new Rasterizer();
    private final Dl4jEngine engine = new Dl4jEngine(Runtime.getRuntime().availableProcessors());
    private final Model model;
    private final MnistFolder mnist = new MnistFolder(Path.of(System.getenv("INKLING_MNIST")));
    private final Path folder = Files.createTempDirectory("my-hand");

    private record Writer(String name, List<MyDigit> learned, List<DrawnInk> rest) {}

    /** Errors of one writer; learned is below 0 where nothing was. */
    private record Errors(int digits, int alone, int remembered, int learned) {}

    private MyHandBenchmark(Model model) throws Exception {
        this.model = model;
    }

    public static void main(String[] arguments) throws Exception {
        boolean judge = arguments[0].equals("judge");
        int wrong = Integer.parseInt(arguments[1]);
        int learners = Integer.parseInt(arguments[2]);
        try (InputStream file = MyHandBenchmark.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip");
                Model model = new Dl4jEngine(1).load(file, "bundled.zip")) {
            new MyHandBenchmark(model).print(writers(judge, wrong), learners);
        }
        System.exit(0);
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
        List<Writer> worstFirst = new ArrayList<>(writers);
        worstFirst.sort(Comparator.comparingDouble((Writer writer) -> -(double) errors(model, writer) / writer.rest().size()));
        List<Errors> all = new ArrayList<>();
        for (Writer writer : worstFirst) {
            Errors errors = measure(writer, all.size() < learners);
            all.add(errors);
            System.out.printf("%-16s %s%n", writer.name(), errors);
        }
        System.out.println("all:         " + sum(all));
        System.out.println("worst tenth: " + sum(all.subList(0, Math.max(1, (int) Math.round(all.size() / 10.0)))));
        System.out.println("learners:    " + sum(all.subList(0, Math.min(learners, all.size()))));
    }

    private Errors measure(Writer writer, boolean learn) throws Exception {
        OwnReader remembering = new OwnReader(model, rasterizer::rasterize);
        remembering.remember(writer.learned());
        return new Errors(
                writer.rest().size(), errors(model, writer), errors(remembering, writer), learn ? learned(writer) : -1);
    }

    private int learned(Writer writer) throws Exception {
        Path file = folder.resolve(writer.name().replace('/', '-') + ".jsonl");
        new MyDigits(file).apply(Change.adding(writer.learned()));
        TrainingPlan plan = Lesson.plan(Network.byId(model.provenance().network()));
        long begin = System.nanoTime();
        LearningData data = Sources.load(
                Lesson.sources(file, Optional.of(mnist.directory())), plan.share(), Progress.UNWATCHED);
        try (Model learned = engine.train(plan, data, new Start.From(model), TrainingListener.SILENT)) {
            System.out.printf("%.0f s, MNIST's test digits read rightly: %d%n", (System.nanoTime() - begin) / 1e9,
                    new Evaluator().read(learned, mnist.loadTest().digits(), Progress.UNWATCHED).evaluation().right());
            OwnReader remembering = new OwnReader(learned, rasterizer::rasterize);
            remembering.remember(writer.learned());
            System.out.printf("learned and remembered: %d%n", errors(remembering, writer));
            return errors(learned, writer);
        }
    }

    private int errors(Recognizer reader, Writer writer) {
        List<Raster> rasters = writer.rest().stream().map(digit -> rasterizer.rasterize(digit.ink())).toList();
        List<Prediction> predictions = reader.recognize(rasters);
        int errors = 0;
        for (int i = 0; i < predictions.size(); i++) {
            errors += predictions.get(i).digit().orElse(-1) == writer.rest().get(i).label() ? 0 : 1;
        }
        return errors;
    }

    private static Errors sum(List<Errors> all) {
        return new Errors(
                all.stream().mapToInt(Errors::digits).sum(), all.stream().mapToInt(Errors::alone).sum(),
                all.stream().mapToInt(Errors::remembered).sum(), all.stream().mapToInt(Errors::learned).sum());
    }
}
