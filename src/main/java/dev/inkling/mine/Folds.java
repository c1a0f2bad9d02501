package dev.inkling.mine;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.LearningData;
import dev.inkling.data.sources.Sources;
import dev.inkling.ink.Ink;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.Engine;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.Next;
import dev.inkling.training.Start;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Finds what learning does for digits of the same hand that were not learned: each third is read by who learned the others. */
public final class Folds {

    private static final int COUNT = 3;

    private final Engine engine;
    private final Function<Ink, Raster> rasterizer;

    /** @param digits of the user, each read once by a model that has not learned it; without those whose labels were hardly meant */
    public record Result(int digits, int wrongBefore, int wrongAfter) {}

    public Folds(Engine engine, Function<Ink, Raster> rasterizer) {
        this.engine = engine;
        this.rasterizer = rasterizer;
    }

    /**
     * Blocks for three times as long as learning takes.
     *
     * @throws CancellationException when it was stopped
     */
    public Result of(Model start, Network network, List<MyDigit> own, Lesson lesson, Progress progress)
            throws IOException, InvalidDataException, TrainingFailedException {
        List<MyDigit> digits = new Slips(start, rasterizer).without(own);
        int[] folds = folds(digits);
        int wrongAfter = 0;
        for (int fold = 0; fold < COUNT; fold++) {
            List<MyDigit> learned = new ArrayList<>();
            List<MyDigit> read = new ArrayList<>();
            for (int i = 0; i < folds.length; i++) {
                (folds[i] == fold ? read : learned).add(digits.get(i));
            }
            Progress part = progress.part((double) fold / COUNT, (fold + 1.0) / COUNT);
            try (Model model = learned(start, network, learned, lesson, part)) {
                wrongAfter += wrong(model, read);
            }
        }
        return new Result(digits.size(), wrong(start, digits), wrongAfter);
    }

    /** @return the fold of each; those with the same label are dealt out to all of them */
    private static int[] folds(List<MyDigit> digits) {
        int[] ofLabel = new int[LabelledDigits.NO_DIGIT + 1];
        return digits.stream().mapToInt(digit -> ofLabel[digit.label()]++ % COUNT).toArray();
    }

    private Model learned(Model start, Network network, List<MyDigit> digits, Lesson lesson, Progress progress)
            throws IOException, InvalidDataException, TrainingFailedException {
        Path file = Files.createTempFile("inkling-fold", ".jsonl");
        try {
            MyDigits.write(file, digits);
            TrainingPlan plan = Lesson.plan(network);
            LearningData data = Sources.load(lesson.sources(file, List.of()), plan.share(), progress);
            return engine.train(plan, data, new Start.From(start), new TrainingListener() {
                @Override
                public Next next() {
                    return progress.isStopped() ? Next.BREAK_OFF : Next.GO_ON;
                }
            });
        } finally {
            Files.delete(file);
        }
    }

    private int wrong(Model model, List<MyDigit> digits) {
        List<Prediction> predictions =
                model.recognize(digits.stream().map(digit -> rasterizer.apply(digit.ink())).toList());
        int wrong = 0;
        for (int i = 0; i < digits.size(); i++) {
            boolean right = digits.get(i).isDigit()
                    ? predictions.get(i).digit().orElse(-1) == digits.get(i).label()
                    : predictions.get(i).digit().isEmpty();
            wrong += right ? 0 : 1;
        }
        return wrong;
    }
}
