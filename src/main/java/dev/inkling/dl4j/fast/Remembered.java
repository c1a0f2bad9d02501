package dev.inkling.dl4j.fast;

import dev.inkling.data.LabelledDigits;
import dev.inkling.dl4j.FloatBuffers;
import dev.inkling.dl4j.Forwards;
import dev.inkling.raster.Raster;
import dev.inkling.training.TrainingPlan;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What the network knows of the held-back digits before it goes on to learn: those that it reads rightly, bent as training bends
 * them, for bent ones are lost sooner.
 */
final class Remembered implements AutoCloseable {

    /** Of so many that it knew it may forget one. */
    private static final int ONE_IN = 1000;
    /** Only the least sure ones are read again; hardly any other is lost. */
    private static final int LEAST_SURE = 1000;

    private final MultiLayerNetwork network;
    private final Forwards forwards;
    private final LabelledDigits digits;
    private final TrainingPlan plan;
    private final int known;
    private final int[] leastSure;

    /**
     * @param network with what it knows; other weights are put into it later
     * @param forwards reads with it; closed with this
     */
    Remembered(MultiLayerNetwork network, Forwards forwards, LabelledDigits digits, TrainingPlan plan) {
        this.network = network;
        this.digits = digits;
        this.plan = plan;
        this.forwards = forwards;
        int[] all = IntStream.range(0, digits.count()).filter(i -> digits.label(i) != LabelledDigits.NO_DIGIT).toArray();
        double[] leads = leads(all);
        List<Integer> right = IntStream.range(0, all.length)
                .filter(i -> leads[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> leads[i]))
                .toList();
        known = right.size();
        leastSure = right.stream().limit(LEAST_SURE).mapToInt(i -> all[i]).toArray();
    }

    /** @return whether a network with these weights has forgotten more than it may */
    boolean forgetsTooMuch(float[] weights) {
        FloatBuffers.of(network.params()).put(0, weights);
        double[] leads = leads(leastSure);
        int forgotten = (int) IntStream.range(0, leads.length).filter(i -> leads[i] <= 0).count();
        return forgotten > known / ONE_IN;
    }

    @Override
    public void close() {
        forwards.close();
    }

    /** @return of each how much likelier its label is than all else; below 0 where something else is likelier */
    private double[] leads(int[] which) {
        float[] probabilities = forwards.probabilities(which.length, (i, raster) -> show(which[i], raster));
        int classes = forwards.classes();
        double[] leads = new double[which.length];
        for (int i = 0; i < leads.length; i++) {
            int label = digits.label(which[i]);
            float other = 0;
            for (int c = 0; c < classes; c++) {
                other = c == label ? other : Math.max(other, probabilities[i * classes + c]);
            }
            leads[i] = probabilities[i * classes + label] - other;
        }
        return leads;
    }

    private void show(int digit, float[] raster) {
        SplittableRandom random = new SplittableRandom(plan.seed() * Raster.PIXELS + digit);
        digits.show(digit, random, raster);
        plan.regularization().augmentation().apply(raster, random);
    }
}
