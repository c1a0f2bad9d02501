package dev.inkling.training;

/** Plans worth a name: three to get a good network, and experiments for a class. */
public enum Preset {
    /** The tutorial's network as the tutorial trains it. */
    TUTORIAL(TrainingPlan.of(Network.SEED)),
    /** A good network soon. */
    QUICK(TrainingPlan.of(Network.QUICK)),
    /** The best the program can. */
    BEST(TrainingPlan.of(Network.DEEP)),
    /**
     * Digits as anybody writes them, and what is none: made for all the data that the program has. As long as the bundled model
     * learned in both its steps, from random weights on.
     */
    EVERYBODY(TrainingPlan.of(Network.DEEP).withEpochs(50).withAveraging(0.999).withHeldBack(20)),
    /** One digit in a hundred, again and again: the network learns them by heart. */
    OVERFITTING(fewDigits()),
    /** The same with the first remedy. */
    OVERFITTING_DROPOUT(fewDigits().withDropout(0.5)),
    /** The same with the second. */
    OVERFITTING_AUGMENTATION(fewDigits().withAugmentation(Augmentation.USUAL)),
    /** Steps so long that they jump out of every valley. */
    RATE_TOO_HIGH(twoEpochs().withLearningRate(0.02)),
    /** Steps so short that nothing comes of it. */
    RATE_TOO_LOW(twoEpochs().withLearningRate(1e-5)),
    /** What is made small is not the probabilities' logarithm: where the network is surely wrong, it hardly learns. */
    MEAN_SQUARED_ERROR(twoEpochs().withLoss(Loss.MEAN_SQUARED_ERROR)),
    /** What flows back shrinks to a quarter or less at every layer. */
    SIGMOID(twoEpochs().withActivation(Activation.SIGMOID));

    private final TrainingPlan plan;

    Preset(TrainingPlan plan) {
        this.plan = plan;
    }

    public TrainingPlan plan() {
        return plan;
    }

    private static TrainingPlan fewDigits() {
        return TrainingPlan.of(Network.SEED).withDigits(550).withEpochs(60);
    }

    private static TrainingPlan twoEpochs() {
        return TrainingPlan.of(Network.SEED).withEpochs(2);
    }
}
