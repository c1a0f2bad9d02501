package dev.inkling.dl4j.fast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorTest {

    private static final float[] BEGAN = {0, 10};
    private static final float[] LEARNED = {1, 20};

    private final Anchor anchor = new Anchor(BEGAN, 0.25);

    @Test
    void goesAsFarAsItMayWhereNothingIsForgotten() {
        assertArrayEquals(new float[] {0.75f, 17.5f}, anchor.hold(LEARNED, weights -> false), 1e-6f);
    }

    @Test
    void goesLessFarWhereTooMuchIsForgotten() {
        List<Float> tried = new ArrayList<>();
        float[] held = anchor.hold(LEARNED, weights -> {
            tried.add(weights[0]);
            return weights[0] > 0.4;
        });
        assertArrayEquals(new float[] {0.3675f, 13.675f}, held, 1e-6f);
        assertArrayEquals(new double[] {0.75, 0.525, 0.3675}, tried.stream().mapToDouble(Float::doubleValue).toArray(), 1e-6);
    }

    @Test
    void aTenthOfTheWayItGoesInAnyCase() {
        float[] held = anchor.hold(LEARNED, weights -> true);
        assertArrayEquals(new float[] {0.126f, 11.2605f}, held, 1e-3f);
    }
}
