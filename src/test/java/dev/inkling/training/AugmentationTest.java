package dev.inkling.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.raster.Raster;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    private static float[] bar() {
        float[] bar = new float[Raster.PIXELS];
        for (int row = 5; row < 23; row++) {
            Arrays.fill(bar, row * Raster.SIDE + 12, row * Raster.SIDE + 16, 1);
        }
        return bar;
    }

    @Test
    void sameSeedSameChange() {
        float[] one = bar();
        float[] other = bar();
        Augmentation.USUAL.apply(one, new SplittableRandom(3));
        Augmentation.USUAL.apply(other, new SplittableRandom(3));
        assertArrayEquals(one, other);
    }

    @Test
    void changesTheDigitButKeepsItsInk() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            float[] changed = bar();
            Augmentation.USUAL.apply(changed, random);
            Raster.of(changed); // every pixel is in range
            assertFalse(Arrays.equals(bar(), changed));
            double share = ink(changed) / ink(bar());
            assertTrue(share > 0.6 && share < 1.5, "ink left: " + share);
        }
    }

    @Test
    void aPenThatMayVaryMakesStrokesThickerAndThinner() {
        Augmentation pen = new Augmentation(0, 0, 0, 0, 0, 1);
        SplittableRandom random = new SplittableRandom(5);
        double least = 1;
        double most = 1;
        for (int i = 0; i < 50; i++) {
            float[] changed = bar();
            pen.apply(changed, random);
            least = Math.min(least, ink(changed) / ink(bar()));
            most = Math.max(most, ink(changed) / ink(bar()));
        }
        assertTrue(least > 0.3 && least < 0.8, "thinnest: " + least);
        assertTrue(most > 1.2 && most < 2, "thickest: " + most);
    }

    @Test
    void noneChangesNothing() {
        float[] bar = bar();
        Augmentation.NONE.apply(bar, new SplittableRandom(1));
        assertArrayEquals(bar(), bar);
    }

    @Test
    void aBoundThatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Augmentation(0, 46, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Augmentation(-1, 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Augmentation(0, 0, 0, 0, Double.NaN, 0));
    }

    private static double ink(float[] raster) {
        double sum = 0;
        for (float pixel : raster) {
            sum += pixel;
        }
        return sum;
    }
}
