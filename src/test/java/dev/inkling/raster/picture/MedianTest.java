package dev.inkling.raster.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 101, 5000})
    void isTheMiddleOfTheSorted(int count) {
        Random random = new Random(count);
        float[] values = new float[count];
        for (int index = 0; index < count; index++) {
            values[index] = random.nextBoolean() ? 0 : random.nextInt(50) / 50f * (float) Math.pow(2, random.nextInt(40) - 20);
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        assertEquals(sorted[count / 2], Median.of(values));
    }

    @Test
    void ofEqualOnes() {
        assertEquals(0.3f, Median.of(new float[] {0.3f, 0.3f, 0.3f, 0.3f}));
    }
}
