package dev.inkling.training;

/**
 * Everything that decides how a run goes: the same plan on the same data gives the same model to rounding.
 *
 * @param epochs passes over the training data, 1 to 1,000
 * @param batch digits a step, 1 to 4,096
 * @param learningRate the highest of the schedule, above 0 and at most 10
 * @param seed of the first weights, the shuffling and the augmentation
 * @param augment whether each digit is turned, scaled, sheared, moved and bent a little, differently each time
 */
public record TrainingPlan(Network network, int epochs, int batch, double learningRate, long seed, boolean augment) {

    public static final long DEFAULT_SEED = 1;

    public TrainingPlan {
        check(epochs >= 1 && epochs <= 1000, "Epochs are 1 to 1000, not " + epochs);
        check(batch >= 1 && batch <= 4096, "A batch is 1 to 4096 digits, not " + batch);
        check(learningRate > 0 && learningRate <= 10, "The learning rate is above 0 and at most 10, not " + learningRate);
    }

    /** The plan that suits a network. */
    public static TrainingPlan of(Network network) {
        return switch (network) {
            case SEED -> new TrainingPlan(network, 5, 64, 1e-3, DEFAULT_SEED, false);
            case QUICK -> new TrainingPlan(network, 3, 64, 2e-3, DEFAULT_SEED, false);
            case DEEP -> new TrainingPlan(network, 20, 64, 2e-3, DEFAULT_SEED, true);
        };
    }

    public TrainingPlan withEpochs(int epochs) {
        return new TrainingPlan(network, epochs, batch, learningRate, seed, augment);
    }

    public TrainingPlan withBatch(int batch) {
        return new TrainingPlan(network, epochs, batch, learningRate, seed, augment);
    }

    public TrainingPlan withLearningRate(double learningRate) {
        return new TrainingPlan(network, epochs, batch, learningRate, seed, augment);
    }

    public TrainingPlan withSeed(long seed) {
        return new TrainingPlan(network, epochs, batch, learningRate, seed, augment);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
