package dev.inkling.dl4j.fast;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.LearningData;
import dev.inkling.dl4j.Architectures;
import dev.inkling.dl4j.BatchSource;
import dev.inkling.dl4j.Calibration;
import dev.inkling.dl4j.FloatBuffers;
import dev.inkling.dl4j.Forward;
import dev.inkling.dl4j.Forwards;
import dev.inkling.dl4j.NetworkInTraining;
import dev.inkling.platform.Message;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.EpochResult;
import dev.inkling.training.Next;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.util.concurrent.CancellationException;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;

/**
 * One training run: synchronous data parallelism over replicas of the network, one thread each. A batch is cut into
 * shards, the replicas sum the shards' gradients, and one updater makes one step, which is what a single network would
 * have done with the whole batch; the number of replicas changes the result by rounding only.
 */
public final class TrainingRun implements AutoCloseable {

    private final TrainingPlan plan;
    private final LearningData data;
    private final TrainingListener listener;
    private final BatchSource source;
    private final Replicas replicas;
    /** As plain Deeplearning4j makes it: evaluated after each epoch, and in the end the result. */
    private final MultiLayerNetwork network;
    /** Reads the held-back digits. */
    private final Forward forward;
    private final long steps;

    private final Runaway runaway;
    private final FlatUpdater updater;
    private final float[] parameters;
    private final WeightAverage average;
    /** Null where the plan does not hold on to the weights that it begins with. */
    private @Nullable Anchor anchor;
    /** Null where nothing is held back, or nothing held on to. */
    private @Nullable Remembered remembered;

    private int epochsDone;
    /** Of the epoch under way. */
    private int batches;
    private double lossSum;
    private double seconds;
    private long step;
    private double trainingSeconds;
    private float @Nullable [] bestParameters;
    private int bestEpoch;
    private double bestAccuracy = Double.NaN;
    private int improvedEpoch;

    public TrainingRun(TrainingPlan plan, LearningData data, int replicaCount, TrainingListener listener) {
        this.plan = plan;
        this.data = data;
        this.listener = listener;
        source = new BatchSource(data.training(), plan);
        steps = (long) plan.end().epochs() * source.batchesPerEpoch();
        replicas = new Replicas(plan, source, replicaCount, steps);
        network = new MultiLayerNetwork(Architectures.of(plan, source.classes(), steps));
        network.init();
        parameters = replicas.parameters();
        updater = FlatUpdater.of(network, plan.regularization().l2());
        average = new WeightAverage(plan.regularization().averaging(), parameters);
        forward = new Forward(network);
        runaway = new Runaway(plan.learning());
    }

    /**
     * Begins with these weights instead of random ones.
     *
     * @throws TrainingFailedException when they are of a network with other layers
     */
    public void startFrom(float[] weights) throws TrainingFailedException {
        if (weights.length != parameters.length) {
            throw new TrainingFailedException(Message.of("training.from.layers", weights.length, parameters.length));
        }
        copy(weights, parameters);
        average.startFrom(parameters);
        if (plan.regularization().anchor() > 0) {
            holdOnTo(weights.clone());
        }
    }

    private void holdOnTo(float[] weights) {
        anchor = new Anchor(weights, plan.regularization().anchor());
        if (data.validation().count() > 0) {
            FloatBuffers.of(network.params()).put(0, weights);
            remembered = new Remembered(network, Forwards.of(network), data.validation(), plan);
        }
    }

    /** Takes up what was broken off. */
    public void restore(Checkpoint checkpoint) {
        copy(checkpoint.weights(), parameters);
        copy(checkpoint.firstMoment(), updater.firstMoment());
        copy(checkpoint.secondMoment(), updater.secondMoment());
        average.startFrom(checkpoint.average());
        Checkpoint.Header header = checkpoint.header();
        bestParameters = header.bestEpoch() == 0 ? null : checkpoint.bestWeights().clone();
        bestEpoch = header.bestEpoch();
        bestAccuracy = header.bestAccuracy() == null ? Double.NaN : header.bestAccuracy();
        improvedEpoch = header.improvedEpoch();
        epochsDone = header.epoch();
        batches = header.batches();
        lossSum = header.lossSum();
        seconds = header.seconds();
        step = header.step();
        trainingSeconds = header.trainingSeconds();
        runaway.goOnFrom(header.smoothedLoss());
    }

    private static void copy(float[] from, float[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException(from.length + " weights do not fit a network of " + to.length);
        }
        System.arraycopy(from, 0, to, 0, to.length);
    }

    /**
     * Trains to the end of the plan, until its patience is over, or until the listener ends it.
     *
     * @throws CancellationException when it was broken off, after a checkpoint of that moment
     */
    public void run() throws TrainingFailedException {
        listener.begun(new NetworkInTraining(network.getLayerWiseConfigurations().clone(), parameters));
        Next next = Next.GO_ON;
        while (next == Next.GO_ON && !isOver()) {
            next = runEpoch(epochsDone + 1);
        }
        if (bestParameters != null) {
            FloatBuffers.of(network.params()).put(0, bestParameters);
        }
    }

    private boolean isOver() {
        TrainingPlan.End end = plan.end();
        return epochsDone == end.epochs() || end.patience() > 0 && epochsDone - improvedEpoch >= end.patience();
    }

    /** @return what was trained, with the weights of the best epoch */
    public MultiLayerNetwork network() {
        return network;
    }

    /** @return of the kept network, found on the validation digits; none without any */
    public Calibration calibration() {
        LabelledDigits digits = data.validation();
        float[] probabilities = forward.probabilities(digits.count(), (i, target) -> digits.copyTo(i, target, 0));
        return Calibration.of(probabilities, forward.classes(), digits::label);
    }

    /** @return the epoch whose network is kept */
    public int bestEpoch() {
        return bestEpoch;
    }

    /** @return its accuracy on the validation digits; NaN without any */
    public double bestAccuracy() {
        return bestAccuracy;
    }

    /** @return spent in training, without the validation */
    public double trainingSeconds() {
        return trainingSeconds;
    }

    @Override
    public void close() {
        replicas.close();
        forward.close();
        if (remembered != null) {
            remembered.close();
        }
    }

    private Checkpoint checkpoint() {
        Checkpoint.Header header = new Checkpoint.Header(
                plan,
                data.origin(),
                source.classes(),
                source.digits(),
                data.validation().count(),
                epochsDone,
                batches,
                lossSum,
                seconds,
                step,
                trainingSeconds,
                runaway.smoothed(),
                bestEpoch,
                Double.isNaN(bestAccuracy) ? null : bestAccuracy,
                improvedEpoch);
        return new Checkpoint(
                header,
                parameters.clone(),
                (bestParameters == null ? parameters : bestParameters).clone(),
                updater.firstMoment().clone(),
                updater.secondMoment().clone(),
                average.weights().clone());
    }

    /** From where the epoch stands to its end, or to where the listener ends the run. */
    private Next runEpoch(int epoch) throws TrainingFailedException {
        source.shuffle(epoch);
        long begin = System.nanoTime();
        double before = seconds;
        Next next = Next.GO_ON;
        while (batches < source.batchesPerEpoch() && next == Next.GO_ON) {
            double loss = learnBatch();
            runaway.check(loss);
            lossSum += loss;
            batches++;
            step++;
            seconds = before + secondsSince(begin);
            listener.batchDone(new BatchResult(
                    epoch, plan.end().epochs(), step, steps, source.batch(), loss, imagesPerSecond()));
            next = listener.next();
        }
        trainingSeconds += seconds - before;
        boolean whole = batches == source.batchesPerEpoch();
        if (!whole) {
            listener.checkpoint(checkpoint());
        }
        if (whole || next == Next.STOP) {
            validate(epoch, whole);
        }
        if (next == Next.BREAK_OFF && !isOver()) {
            throw new CancellationException();
        }
        return next;
    }

    private void validate(int epoch, boolean whole) {
        float[] found = found();
        FloatBuffers.of(network.params()).put(0, found);
        Validation result = Validation.of(forward, data.validation(), plan.learning().loss());
        keepIfBest(epoch, result.accuracy(), found);
        if (whole) {
            epochsDone = epoch;
            listener.epochDone(new EpochResult(
                    epoch, plan.end().epochs(), lossSum / batches, result.loss(), result.accuracy(), imagesPerSecond(),
                    seconds));
            batches = 0;
            lossSum = 0;
            seconds = 0;
            listener.checkpoint(checkpoint());
        }
    }

    private double imagesPerSecond() {
        return (double) batches * source.batch() / seconds;
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private double learnBatch() {
        double loss = replicas.learn(parameters, step);
        synchronized (parameters) {
            updater.step(parameters, replicas.gradient(), source.batch(), replicas.shards(), step);
        }
        average.add(step);
        return loss;
    }

    /** @return what the run would give if it ended now */
    private float[] found() {
        if (anchor == null) {
            return average.weights();
        }
        return anchor.hold(average.weights(), weights -> remembered != null && remembered.forgetsTooMuch(weights));
    }

    private void keepIfBest(int epoch, double accuracy, float[] found) {
        if (!(accuracy <= bestAccuracy)) {
            improvedEpoch = epoch;
        }
        if (!(accuracy < bestAccuracy)) {
            bestParameters = found.clone();
            bestEpoch = epoch;
            bestAccuracy = accuracy;
        }
    }
}
