package dev.inkling.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.mnist.Mnist;
import dev.inkling.evaluation.Score;
import dev.inkling.mine.Learned.Comparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedTest {

    @ParameterizedTest
    @CsvSource({"9950, false", "9946, false", "9945, false", "9944, true", "9960, false"})
    void fiveInTenThousandMayBeLostOnMnist(int right, boolean tooMuch) {
        assertEquals(tooMuch, comparison(Mnist.NAME, right).isTooMuchLost());
    }

    @ParameterizedTest
    @CsvSource({"9945, false", "9940, false", "9939, true"})
    void tenOnOthers(int right, boolean tooMuch) {
        assertEquals(tooMuch, comparison("others", right).isTooMuchLost());
    }

    private static Comparison comparison(String set, int right) {
        return new Comparison(new Score(set, "a", 10_000, 9950), new Score(set, "a", 10_000, right));
    }
}
