package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ApproachTest {

    private static final double FRAME = Approach.NANOSECONDS / 6;

    private final Approach approach = new Approach(2);

    @Test
    void isThereAfterATenthOfASecondAndNotBefore() {
        approach.begin(new float[] {1, 0.5f});
        assertFalse(approach.pass(0.99 * Approach.NANOSECONDS));
        assertTrue(approach.share(0) < 1, "there too early");
        assertTrue(approach.pass(0.01 * Approach.NANOSECONDS));
        assertEquals(1, approach.share(0));
        assertEquals(0.5, approach.share(1));
    }

    @Test
    void isMostOfTheWayThereInHalfTheTimeAndNeverBeyond() {
        approach.begin(new float[] {1, 0});
        double before = 0;
        for (int frame = 0; frame < 3; frame++) {
            approach.pass(FRAME);
            assertTrue(approach.share(0) > before && approach.share(0) < 1, "at " + approach.share(0));
            before = approach.share(0);
        }
        assertTrue(before > 0.8, "only at " + before);
        assertEquals(0, approach.share(1));
    }

    @Test
    void goesOnFromWhereItIsWhenTheTargetChanges() {
        approach.begin(new float[] {1, 1});
        approach.pass(FRAME);
        double reached = approach.share(0);
        approach.begin(new float[] {0, 1});
        assertEquals(reached, approach.share(0));
        approach.pass(FRAME);
        assertTrue(approach.share(0) < reached && approach.share(0) > 0);
        assertTrue(approach.share(1) > reached);
    }

    @Test
    void manyShortFramesLeadAsFarAsOneLong() {
        Approach other = new Approach(2);
        approach.begin(new float[] {1, 1});
        other.begin(new float[] {1, 1});
        for (int i = 0; i < 10; i++) {
            approach.pass(FRAME / 10);
        }
        other.pass(FRAME);
        assertEquals(other.share(0), approach.share(0), 1e-9);
    }
}
