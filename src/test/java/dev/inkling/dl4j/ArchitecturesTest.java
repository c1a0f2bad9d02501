package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.training.Network;
import dev.inkling.training.Schedule;
import dev.inkling.training.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.schedule.ISchedule;

class ArchitecturesTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(Network.QUICK).withLearningRate(0.002);

    @ParameterizedTest
    @EnumSource
    void theRateOfThePlanIsTheHighestWhateverTheLengthOfTheRun(Schedule schedule) {
        for (int steps = 1; steps < 700; steps++) {
            ISchedule rate = Architectures.rate(PLAN.withSchedule(schedule), steps);
            for (int step = 0; step < steps; step++) {
                double now = rate.valueAt(step, 0);
                assertTrue(now >= 0 && now <= 0.002 * (1 + 1e-9), steps + " batches, batch " + step + ": " + now);
            }
        }
    }

    @Test
    void stepsGoDownToATenthTwice() {
        ISchedule rate = Architectures.rate(PLAN.withSchedule(Schedule.STEPS), 300);
        assertEquals(2e-3, rate.valueAt(99, 0), 1e-9);
        assertEquals(2e-4, rate.valueAt(100, 0), 1e-9);
        assertEquals(2e-5, rate.valueAt(299, 0), 1e-9);
    }
}
