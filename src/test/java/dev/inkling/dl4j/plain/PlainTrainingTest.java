package dev.inkling.dl4j.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.dl4j.DrawnDigits;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTrainingTest {

    @Test
    void learnsSimpleDigitsAndReportsLossAndAccuracy() {
        List<String> lines = new ArrayList<>();
        TrainingPlan plan = TrainingPlan.of(Network.QUICK).withEpochs(4);
        new PlainTraining(plan, lines::add).train(DrawnDigits.of(640, 1), DrawnDigits.of(150, 2));
        assertEquals(4 * (10 + 1), lines.size());
        assertTrue(lines.get(0).startsWith("batch 0: loss 2."), lines.get(0));
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("epoch 4: accuracy "), last);
        assertTrue(Double.parseDouble(last.substring(last.lastIndexOf(' '))) > 0.9, last);
    }
}
