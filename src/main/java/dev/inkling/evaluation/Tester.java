package dev.inkling.evaluation;

import dev.inkling.evaluation.TestSets.TestSet;
import dev.inkling.platform.Progress;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Tests models, all on the same digits, so that they can be compared. */
public final class Tester {

    private final TestSets sets;

    public Tester(TestSets sets) {
        this.sets = sets;
    }

    /**
     * Takes some seconds.
     *
     * @param known scores from before; those on digits that have not changed are not found anew
     * @return one for each set that is there; fewer when it was stopped
     */
    public List<Score> test(Recognizer recognizer, List<Score> known, Progress progress) {
        List<Score> scores = new ArrayList<>();
        try {
            List<TestSet> all = sets.load(progress.part(0, 0.2));
            for (int i = 0; i < all.size(); i++) {
                double share = 0.8 / all.size();
                Progress part = progress.part(0.2 + i * share, 0.2 + (i + 1) * share);
                TestSet set = all.get(i);
                Optional<Score> before = known.stream()
                        .filter(score -> score.checksum().equals(set.checksum()) && score.set().equals(set.name()))
                        .findFirst();
                scores.add(before.isPresent() ? before.get() : score(recognizer, set, part));
            }
        } catch (CancellationException e) {
            // What was found until then is true.
        }
        return scores;
    }

    private static Score score(Recognizer recognizer, TestSet set, Progress progress) {
        int right = new Evaluator().read(recognizer, set.digits(), progress).evaluation().right();
        return new Score(set.name(), set.checksum(), set.digits().count(), right);
    }
}
