package dev.inkling.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.evaluation.Score;
import dev.inkling.mine.Learned.Comparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedTest {

    @ParameterizedTest
    @CsvSource({"9960, false", "9945, false", "9940, false", "9939, true"})
    void aTenthOfAPointMayBeLost(int right, boolean tooMuch) {
        Comparison comparison = new Comparison(new Score("MNIST", "a", 10_000, 9950), new Score("MNIST", "a", 10_000, right));
        assertEquals(tooMuch, comparison.isTooMuchLost());
    }
}
