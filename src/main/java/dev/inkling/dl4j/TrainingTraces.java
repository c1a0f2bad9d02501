package dev.inkling.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** What a configuration says of how its network was trained. None of it is used; what stands there must be known all the same. */
final class TrainingTraces {

    private static final String UPDATERS = "org.nd4j.linalg.learning.config.";
    private static final String SCHEDULES = "org.nd4j.linalg.schedule.";
    private static final String RATE = "learningRate";
    private static final String RATES = "learningRateSchedule";
    private static final String UNIT = "scheduleType";

    /** Keys of each class beside "@class". */
    private static final Map<String, Set<String>> CLASSES = Map.ofEntries(
            Map.entry(UPDATERS + "Adam", Set.of(RATE, RATES, "beta1", "beta2", "epsilon")),
            Map.entry(UPDATERS + "Nesterovs", Set.of(RATE, RATES, "momentum", "momentumISchedule", "momentumSchedule")),
            Map.entry(UPDATERS + "RmsProp", Set.of(RATE, RATES, "rmsDecay", "epsilon")),
            Map.entry(UPDATERS + "Sgd", Set.of(RATE, RATES)),
            Map.entry(UPDATERS + "NoOp", Set.of()),
            Map.entry(SCHEDULES + "FixedSchedule", Set.of("value")),
            Map.entry(SCHEDULES + "StepSchedule", Set.of(UNIT, "initialValue", "decayRate", "step")),
            Map.entry(
                    SCHEDULES + "CycleSchedule",
                    Set.of(UNIT, "initialLearningRate", "maxLearningRate", "cycleLength", "annealingLength",
                            "annealingDecay", "stepSize", "increment")),
            Map.entry("org.nd4j.linalg.learning.regularization.L2Regularization", Set.of("l2")),
            Map.entry("org.deeplearning4j.nn.weights.WeightInitRelu", Set.of()),
            Map.entry("org.deeplearning4j.nn.weights.WeightInitXavier", Set.of()));

    private static final Set<String> TEXTS = Set.of("NaN", "ITERATION", "EPOCH");
    private static final int LONGEST_ARRAY = 8;

    private TrainingTraces() {}

    static void check(Fields layer, String... keys) throws Flaw {
        for (String key : keys) {
            check(key, layer.take(key));
        }
    }

    private static void check(String key, JsonNode value) throws Flaw {
        if (value.isObject()) {
            checkObject(value);
        } else if (value.isArray() && value.size() <= LONGEST_ARRAY) {
            for (JsonNode element : value) {
                check(key, element);
            }
        } else if (value.isArray() || value.isTextual() && !TEXTS.contains(value.textValue())) {
            throw Fields.unfit(key, value);
        }
    }

    private static void checkObject(JsonNode object) throws Flaw {
        String className = object.path("@class").asText();
        Set<String> known = CLASSES.get(className);
        if (known == null) {
            throw LayerReader.unknownClass(className);
        }
        Fields fields = new Fields(object, className);
        fields.take("@class");
        for (String key : known) {
            check(key, fields.take(key));
        }
        fields.end();
    }
}
