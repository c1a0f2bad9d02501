package dev.inkling.benchmark;

import dev.inkling.data.HeldBack;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.Split;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.people.People;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Model;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Prints how a model reads: MNIST's test digits from the folder {@code INKLING_MNIST}, and what people drew, from the folder
 * {@code INKLING_DRAWN}. The argument is a model file; without one it is the model that ships.
 */
public final class ModelScores {

    /** Of what is drawn, every so manieth is looked at while it grows. */
    private static final int EVERY = 5;
    private static final double[] GROWN = {0.6, 0.7, 0.8, 0.9};

    private final Rasterizer rasterizer = new Rasterizer();
    private final Model model;

    private ModelScores(Model model) {
        this.model = model;
    }

    public static void main(String[] arguments) throws Exception {
        try (InputStream file = arguments.length == 0
                        ? ModelScores.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip")
                        : Files.newInputStream(Path.of(arguments[0]));
                Model model = new Dl4jEngine(1).load(file, arguments.length == 0 ? "bundled.zip" : arguments[0])) {
            new ModelScores(model).print();
        }
    }

    private void print() throws Exception {
        System.out.println("learned from " + model.provenance().data().name());
        String mnist = System.getenv("INKLING_MNIST");
        if (mnist != null) {
            printMnist(new MnistFolder(Path.of(mnist)).load().test());
        }
        printPeople();
        String drawn = System.getenv("INKLING_DRAWN");
        if (drawn != null) {
            printDigits(read(Path.of(drawn, "unipen-dev.jsonl.gz")), read(Path.of(drawn, "negatives-dev.jsonl.gz")));
        }
    }

    private void printMnist(LabelledDigits digits) {
        ReadDigits read = read(digits);
        row("MNIST test, read rightly", read.right());
        row("MNIST test, taken for no digit", read.takenForNone());
        row("MNIST test, calibration error", read.calibrationError());
    }

    /** Whom the model learned from, if it did, had their digits held back or not by the plan's seed. */
    private void printPeople() throws Exception {
        LabelledDigits all = People.digits(Progress.UNWATCHED).digits();
        boolean learned = model.provenance().data().name().contains(People.NAME);
        LabelledDigits strangers = learned
                ? HeldBack.of(all, model.provenance().plan().share()).validation()
                : all.select(IntStream.range(0, all.count()).filter(i -> i % EVERY == 0).toArray());
        boolean byWriter = model.provenance().plan().data().split() == Split.BALANCED;
        String whose = !learned ? "a fifth of " : byWriter ? "held-back writers of " : "held-back digits of ";
        row(whose + People.NAME + ", read rightly", read(strangers).right());
    }

    private void printDigits(List<DrawnInk> digits, List<DrawnInk> others) throws Exception {
        ReadDigits read = ReadDigits.of(model, rasters(digits), digits.stream().map(DrawnInk::label).toList());
        row("unipen-dev, read rightly", read.right());
        double[] writers = read.byWriter(digits.stream().map(DrawnInk::writer).toList());
        row("… mean of its " + writers.length + " writers", Arrays.stream(writers).average().orElseThrow());
        row("… the worst tenth of them", Arrays.stream(writers, 0, writers.length / 10).average().orElseThrow());
        row("… accepted", read.accepted());
        row("… calibration error", read.calibrationError());
        List<Prediction> letters = predictions(others.stream()
                .filter(ink -> ink.source().startsWith("unipen") && !ink.digitlike())
                .toList());
        rejected("negatives-dev (unipen)", letters, read);
        try (InputStream scribbles = ModelScores.class.getResourceAsStream("/dev/inkling/scribbles.jsonl.gz")) {
            if (scribbles != null) {
                rejected("scribbles.jsonl", predictions(DrawnInk.read(scribbles)), read);
            }
        }
        for (double grown : GROWN) {
            row(String.format(Locale.ROOT, "wet strokes at %.0f %% of their ink that show “?”", 100 * grown), wet(digits, grown));
        }
    }

    private void rejected(String name, List<Prediction> predictions, ReadDigits digits) {
        row(name + ", rejected", new Share(
                (int) predictions.stream().filter(prediction -> prediction.digit().isEmpty()).count(), predictions.size()));
        for (double accepted : new double[] {0.99, 0.98}) {
            double threshold = digits.threshold(accepted);
            int below = (int) predictions.stream()
                    .filter(prediction -> prediction.isDigit().orElse(prediction.confidence()) < threshold)
                    .count();
            row(String.format(Locale.ROOT, "… where %.0f %% of the digits are accepted (from %.3f)", 100 * accepted, threshold),
                    new Share(below, predictions.size()));
        }
    }

    private Share wet(List<DrawnInk> digits, double grown) {
        List<Raster> rasters = new ArrayList<>();
        for (int i = 0; i < digits.size(); i += EVERY) {
            rasters.add(rasterizer.rasterize(digits.get(i).begun(grown)));
        }
        int doubted = (int) ReadDigits.read(model, rasters).stream()
                .filter(prediction -> prediction.digit().isEmpty())
                .count();
        return new Share(doubted, rasters.size());
    }

    private List<Prediction> predictions(List<DrawnInk> ink) {
        return ReadDigits.read(model, rasters(ink));
    }

    private List<Raster> rasters(List<DrawnInk> ink) {
        return ink.stream().map(drawn -> rasterizer.rasterize(drawn.ink())).toList();
    }

    private ReadDigits read(LabelledDigits digits) {
        List<Integer> indices = IntStream.range(0, digits.count()).boxed().toList();
        return ReadDigits.of(
                model, indices.stream().map(digits::raster).toList(), indices.stream().map(digits::label).toList());
    }

    private static List<DrawnInk> read(Path file) throws Exception {
        return DrawnInk.read(Files.newInputStream(file));
    }

    private static void row(String name, Share share) {
        System.out.printf(Locale.ROOT, "%-62s %s%n", name, share);
    }

    private static void row(String name, double share) {
        System.out.printf(Locale.ROOT, "%-62s %6.2f %%%n", name, 100 * share);
    }
}
