package dev.inkling.dl4j.fast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class WeightAverageTest {

    @Test
    void withoutDecayItIsTheWeightsThemselves() {
        float[] weights = {1};
        WeightAverage average = new WeightAverage(0, weights);
        weights[0] = 2;
        average.add(0);
        assertSame(weights, average.weights());
    }

    @Test
    void whatWentToAndFroIsMetInTheMiddle() {
        float[] weights = {0};
        WeightAverage average = new WeightAverage(0.99, weights);
        for (int step = 0; step < 2000; step++) {
            weights[0] = step % 2 == 0 ? 3 : 5;
            average.add(step);
        }
        assertEquals(4, average.weights()[0], 0.02);
    }

    @Test
    void theFirstStepsCountForMore() {
        float[] weights = {100};
        WeightAverage average = new WeightAverage(0.9999, weights);
        weights[0] = 0;
        for (int step = 0; step < 100; step++) {
            average.add(step);
        }
        assertEquals(0, average.weights()[0], 0.01);
    }

    @Test
    void itGoesOnFromWhatItWas() {
        WeightAverage average = new WeightAverage(0.5, new float[] {0, 0});
        average.startFrom(new float[] {1, 2});
        assertArrayEquals(new float[] {1, 2}, average.weights());
    }
}
