package dev.inkling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EvaluationTest {

    /** Digits 0 and 1 alone: 8 of 10 zeros and 3 of 5 ones read rightly, the others taken for each other. */
    private static Evaluation zerosAndOnes() {
        int[][] confusion = new int[10][10];
        confusion[0][0] = 8;
        confusion[0][1] = 2;
        confusion[1][0] = 2;
        confusion[1][1] = 3;
        return Evaluation.of(confusion);
    }

    @Test
    void scoresOfADigit() {
        Evaluation evaluation = zerosAndOnes();
        assertEquals(10, evaluation.count(0));
        assertEquals(0.8, evaluation.precision(0), 1e-12);
        assertEquals(0.8, evaluation.recall(0), 1e-12);
        assertEquals(0.6, evaluation.precision(1), 1e-12);
        assertEquals(0.6, evaluation.recall(1), 1e-12);
        assertEquals(0.6, evaluation.f1(1), 1e-12);
    }

    @Test
    void averagesAreOverTheDigitsThatOccur() {
        Evaluation evaluation = zerosAndOnes();
        assertEquals(15, evaluation.count());
        assertEquals(11 / 15.0, evaluation.accuracy(), 1e-12);
        assertEquals(0.7, evaluation.precision(), 1e-12);
        assertEquals(0.7, evaluation.recall(), 1e-12);
        assertEquals(0.7, evaluation.f1(), 1e-12);
    }

    @Test
    void aDigitThatIsOnlyGuessedCountsAsZero() {
        int[][] confusion = new int[10][10];
        confusion[4][4] = 1;
        confusion[4][9] = 1;
        Evaluation evaluation = Evaluation.of(confusion);
        assertEquals(0, evaluation.precision(9));
        assertEquals(0.5, evaluation.precision());
        assertEquals(0.25, evaluation.recall());
    }

    @Test
    void nothingEvaluated() {
        Evaluation evaluation = Evaluation.of(new int[10][10]);
        assertEquals(0, evaluation.count());
        assertEquals(0, evaluation.accuracy());
        assertEquals(0, evaluation.f1());
    }

    @Test
    void doesNotFollowLaterChanges() {
        int[][] confusion = new int[10][10];
        Evaluation evaluation = Evaluation.of(confusion);
        confusion[0][0] = 1;
        assertEquals(0, evaluation.count());
    }

    @Test
    void otherShapesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Evaluation.of(new int[10][9]));
        assertThrows(IllegalArgumentException.class, () -> Evaluation.of(new int[9][10]));
    }
}
