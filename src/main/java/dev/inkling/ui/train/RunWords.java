package dev.inkling.ui.train;

import dev.inkling.evaluation.Score;
import dev.inkling.runs.Curve;
import dev.inkling.runs.Run;
import dev.inkling.runs.RunState;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.common.DataNames;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known of a run in words of the language chosen. */
final class RunWords {

    private static final String NONE = "–";

    private final Texts texts;
    private final DataNames names;
    private final Numbers numbers;

    RunWords(Texts texts) {
        this.texts = texts;
        names = new DataNames(texts);
        numbers = new Numbers(texts);
    }

    String state(Run run) {
        RunState state = run.state();
        int of = run.record().plan().end().epochs();
        if (state instanceof RunState.Failed failed) {
            return texts.get("run.failed", texts.get(failed.problem()));
        }
        return texts.get("run." + key(state), state.epochs(), of);
    }

    static String key(RunState state) {
        if (state instanceof RunState.ReadingData) {
            return "reading";
        } else if (state instanceof RunState.Learning) {
            return "learning";
        } else if (state instanceof RunState.Paused) {
            return "paused";
        } else if (state instanceof RunState.Testing) {
            return "testing";
        } else if (state instanceof RunState.Done) {
            return "done";
        } else if (state instanceof RunState.Stopped) {
            return "stopped";
        } else if (state instanceof RunState.BrokenOff) {
            return "broken-off";
        } else if (state instanceof RunState.Failed) {
            return "failed";
        }
        return "waiting";
    }

    String data(Run run) {
        return run.record().origin() == null ? NONE : names.say(run.record().origin().name());
    }

    /** @return the best accuracy on digits that were held back */
    String validation(Run run) {
        return run.curve().snapshot().epochs().stream()
                .mapToDouble(Curve.Epoch::accuracy)
                .filter(Double::isFinite)
                .max()
                .stream()
                .mapToObj(this::percent)
                .findFirst()
                .orElse(NONE);
    }

    /** @return which test each figure is from */
    String scores(List<Score> scores) {
        return scores.isEmpty()
                ? NONE
                : scores.stream()
                        .map(score -> texts.get("run.score", names.say(score.set()), percent(score.accuracy())))
                        .collect(Collectors.joining(", "));
    }

    /** @return how a run's model reads each set of test digits, beside the model in use */
    String result(Run run, List<Comparison> comparisons) {
        return comparisons.stream()
                .map(comparison -> comparison.inUse() == null
                        ? texts.get(
                                "train.result.alone", run.record().name(), count(comparison.found()),
                                comparison.found().digits(), names.say(comparison.found().set()))
                        : texts.get(
                                "train.result", run.record().name(), count(comparison.found()), comparison.found().digits(),
                                names.say(comparison.found().set()), count(comparison.inUse())))
                .collect(Collectors.joining("\n"));
    }

    private String count(Score score) {
        return texts.get("train.result.count", score.right(), percent(score.accuracy()));
    }

    /** @return one line: which network, learned from what, how */
    String plan(Run run) {
        TrainingPlan plan = run.record().plan();
        return texts.get(
                "run.plan", plan.network().id(), data(run), plan.end().epochs(), plan.learning().batch(),
                texts.get("train.plan.optimizer." + plan.learning().optimizer().name().toLowerCase(Locale.ROOT)),
                numbers.decimal(plan.learning().learningRate(), 8), String.valueOf(plan.seed()));
    }

    private String percent(double share) {
        return numbers.share(share);
    }
}
