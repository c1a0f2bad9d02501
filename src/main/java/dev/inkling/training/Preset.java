package dev.inkling.training;

/** Plans worth a name: three to get a good network, and experiments for a class. */
public enum Preset {
    /** The tutorial's network as the tutorial trains it. */
    TUTORIAL(TrainingPlan.of(Network.SEED)),
    /** A good network in less than a minute. */
    QUICK(TrainingPlan.of(Network.QUICK)),
    /** The best the program can. */
    BEST(TrainingPlan.of(Network.DEEP)),
    /** One digit in a hundred, again and again: the network learns them by heart. */
    OVERFITTING(fewDigits()),
    /** The same with the first remedy. */
    OVERFITTING_DROPOUT(fewDigits().withDropout(0.5)),
    /** The same with the second. */
    OVERFITTING_AUGMENTATION(fewDigits().withAugmentation(Augmentation.USUAL)),
    /** Steps so long that they jump out of every valley. */
    RATE_TOO_HIGH(TrainingPlan.of(Network.SEED).withEpochs(2).withLearningRate(0.02)),
    /** Steps so short that nothing comes of it. */
    RATE_TOO_LOW(TrainingPlan.of(Network.SEED).withEpochs(2).withLearningRate(1e-5));

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
}
