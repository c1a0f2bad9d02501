package dev.inkling.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkling.data.Split;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingPlanTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(Preset preset) throws IOException {
        TrainingPlan plan = preset.plan().withPatience(3).withL2(1e-4).withSeed(-5);
        assertEquals(plan, JSON.readValue(JSON.writeValueAsString(plan), TrainingPlan.class));
    }

    @Test
    void aPlanFromBeforeThereWasAChoiceOfLossAndSplitIsRead() throws IOException {
        assertEquals(
                TrainingPlan.of(Network.DEEP)
                        .withLoss(Loss.CROSS_ENTROPY)
                        .withActivation(Activation.RELU)
                        .withSplit(Split.TAIL),
                JSON.treeToValue(fromBefore(), TrainingPlan.class));
    }

    @Test
    void theJsonIsFlatAsItAlwaysWas() throws IOException {
        ObjectNode written = JSON.valueToTree(TrainingPlan.of(Network.DEEP));
        written.remove("loss");
        written.remove("activation");
        written.remove("split");
        written.remove("averaging");
        assertEquals(JSON.readTree(fromBefore().toString()), JSON.readTree(written.toString()));
    }

    @Test
    void whatCannotBeIsRefused() {
        TrainingPlan plan = TrainingPlan.of(Network.SEED);
        assertThrows(IllegalArgumentException.class, () -> plan.withEpochs(0));
        assertThrows(IllegalArgumentException.class, () -> plan.withLearningRate(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> plan.withHeldBack(1));
        assertThrows(IllegalArgumentException.class, () -> plan.withDropout(0.95));
        assertThrows(IllegalArgumentException.class, () -> plan.withAveraging(1));
        ObjectNode json = JSON.valueToTree(plan);
        json.put("batch", 0);
        assertThrows(ValueInstantiationException.class, () -> JSON.treeToValue(json, TrainingPlan.class));
    }

    @Test
    void theTutorialsPlanIsTheTutorials() {
        TrainingPlan plan = Preset.TUTORIAL.plan();
        assertEquals(Network.SEED, plan.network());
        assertEquals(
                new TrainingPlan.Learning(64, Optimizer.RMSPROP, 1e-3, Schedule.CONSTANT, Loss.CROSS_ENTROPY, Activation.RELU),
                plan.learning());
        assertEquals(new TrainingPlan.End(5, 0), plan.end());
    }

    /** The plan of the first bundled model. */
    private static JsonNode fromBefore() throws IOException {
        try (InputStream file = TrainingPlanTest.class.getResourceAsStream("model-from-before.json")) {
            return JSON.readTree(file).at("/provenance/plan");
        }
    }
}
