package dev.inkling.dl4j;

import dev.inkling.mnist.LabelledDigits;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.BatchResult;
import dev.inkling.training.Checkpoint;
import dev.inkling.training.DataOrigin;
import dev.inkling.training.EpochResult;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * One training run: synchronous data parallelism over replicas of the network, one thread each. A batch is cut into
 * shards, the replicas sum the shards' gradients, and one updater makes one step, which is what a single network would
 * have done with the whole batch; the number of replicas changes the result by rounding only.
 */
final class TrainingRun implements AutoCloseable {

    /** Where Deeplearning4j clips them too. */
    private static final double LEAST_PROBABILITY = 1e-10;

    private final TrainingPlan plan;
    private final TrainingListener listener;
    private final BatchSource source;
    private final Shard[] shards;
    private final LabelledDigits validation;
    private final List<Replica> replicas = new ArrayList<>();
    /** One for each replica but the first, which works on the calling thread. */
    private final ExecutorService threads;
    /** As plain Deeplearning4j makes it: evaluated after each epoch, and in the end the result. */
    private final MultiLayerNetwork network;
    private final Forward forward;
    private final long steps;

    private final Runaway runaway;
    private final FlatUpdater updater;
    private final float[] parameters;

    private int epochsDone;
    private long step;
    private double trainingSeconds;
    private float[] bestParameters;
    private int bestEpoch;
    private double bestAccuracy = Double.NaN;
    private int improvedEpoch;

    TrainingRun(
            TrainingPlan plan,
            LabelledDigits training,
            LabelledDigits validation,
            int replicaCount,
            TrainingListener listener) {
        this.plan = plan;
        this.validation = validation;
        this.listener = listener;
        source = new BatchSource(training, plan);
        shards = Shard.cut(source.batch());
        steps = (long) plan.epochs() * source.batchesPerEpoch();
        for (int i = 0; i < Math.min(replicaCount, shards.length); i++) {
            // Without the penalty, which the updater adds: what is charted is the cross-entropy alone.
            replicas.add(new Replica(Architectures.of(plan.withL2(0), steps)));
        }
        network = new MultiLayerNetwork(Architectures.of(plan, steps));
        network.init();
        parameters = replicas.get(0).parameters();
        updater = FlatUpdater.of(network, plan.l2());
        forward = new Forward(network);
        runaway = new Runaway(plan.learningRate());
        threads = Executors.newFixedThreadPool(Math.max(1, replicas.size() - 1), task -> {
            Thread thread = new Thread(task, "training-replica");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins with these weights instead of random ones. */
    void startFrom(float[] weights) {
        copy(weights, parameters);
    }

    /** Takes up what was broken off. */
    void restore(Checkpoint checkpoint) {
        copy(checkpoint.weights(), parameters);
        copy(checkpoint.firstMoment(), updater.firstMoment());
        copy(checkpoint.secondMoment(), updater.secondMoment());
        bestParameters = checkpoint.bestWeights().clone();
        bestEpoch = checkpoint.bestEpoch();
        bestAccuracy = checkpoint.bestAccuracy();
        improvedEpoch = checkpoint.improvedEpoch();
        epochsDone = checkpoint.epoch();
        step = checkpoint.step();
        trainingSeconds = checkpoint.trainingSeconds();
        runaway.goOnFrom(checkpoint.smoothedLoss());
    }

    private static void copy(float[] from, float[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException(from.length + " weights do not fit a network of " + to.length);
        }
        System.arraycopy(from, 0, to, 0, to.length);
    }

    /** Trains to the end of the plan, until its patience is over, or until the listener says stop. */
    void run(DataOrigin origin) throws TrainingFailedException {
        listener.begun(new NetworkInTraining(network.getLayerWiseConfigurations().clone(), parameters));
        boolean stopped = false;
        while (epochsDone < plan.epochs() && !stopped) {
            stopped = runEpoch(epochsDone + 1);
            epochsDone++;
            stopped |= plan.patience() > 0 && epochsDone - improvedEpoch >= plan.patience();
            if (epochsDone < plan.epochs() && !stopped) {
                listener.checkpoint(checkpoint(origin));
            }
        }
        if (bestParameters != null) {
            FloatBuffers.of(network.params()).put(0, bestParameters);
        }
    }

    MultiLayerNetwork network() {
        return network;
    }

    /** @return the epoch whose network is kept */
    int bestEpoch() {
        return bestEpoch;
    }

    /** @return its accuracy on the validation digits; NaN without any */
    double bestAccuracy() {
        return bestAccuracy;
    }

    /** @return spent in training, without the validation */
    double trainingSeconds() {
        return trainingSeconds;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Checkpoint checkpoint(DataOrigin origin) {
        return new Checkpoint(
                plan,
                origin,
                source.digits(),
                validation.count(),
                epochsDone,
                step,
                trainingSeconds,
                runaway.smoothed(),
                bestEpoch,
                bestAccuracy,
                improvedEpoch,
                parameters.clone(),
                bestParameters.clone(),
                updater.firstMoment().clone(),
                updater.secondMoment().clone());
    }

    private boolean runEpoch(int epoch) throws TrainingFailedException {
        source.shuffle(epoch);
        long begin = System.nanoTime();
        double lossSum = 0;
        boolean stopped = false;
        int batches = 0;
        while (batches < source.batchesPerEpoch() && !stopped) {
            double loss = learnBatch();
            runaway.check(loss);
            lossSum += loss;
            batches++;
            step++;
            listener.batchDone(new BatchResult(
                    epoch, plan.epochs(), step, steps, source.batch(), loss, imagesPerSecond(batches, secondsSince(begin))));
            stopped = listener.shouldStop();
        }
        double seconds = secondsSince(begin);
        trainingSeconds += seconds;
        Validation result = validate();
        keepIfBest(epoch, result.accuracy());
        listener.epochDone(new EpochResult(
                epoch, plan.epochs(), lossSum / batches, result.loss(), result.accuracy(),
                imagesPerSecond(batches, seconds), seconds));
        return stopped;
    }

    private double imagesPerSecond(int batches, double seconds) {
        return (double) batches * source.batch() / seconds;
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private double learnBatch() {
        List<Future<Void>> others = IntStream.range(1, replicas.size())
                .mapToObj(number -> threads.submit(() -> learnShards(number)))
                .toList();
        learnShards(0);
        try {
            for (Future<Void> other : others) {
                other.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The training thread was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A replica failed", e.getCause());
        }
        updateParameters();
        return replicas.stream().mapToDouble(Replica::loss).sum() / source.batch();
    }

    private Void learnShards(int number) {
        Replica replica = replicas.get(number);
        replica.beginBatch(parameters);
        for (int shard = number; shard < shards.length; shard += replicas.size()) {
            replica.learn(shards[shard], source, step);
        }
        return null;
    }

    private void updateParameters() {
        float[] sum = replicas.get(0).gradient();
        for (Replica other : replicas.subList(1, replicas.size())) {
            float[] gradient = other.gradient();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += gradient[i];
            }
        }
        synchronized (parameters) {
            updater.step(parameters, sum, source.batch(), shards.length, step);
        }
    }

    private record Validation(double loss, double accuracy) {}

    private Validation validate() {
        FloatBuffers.of(network.params()).put(0, parameters);
        if (validation.count() == 0) {
            return new Validation(Double.NaN, Double.NaN);
        }
        float[] probabilities = forward.probabilities(validation.count(), (i, target) -> validation.copyTo(i, target, 0));
        int right = 0;
        double lossSum = 0;
        for (int i = 0; i < validation.count(); i++) {
            int first = i * Prediction.DIGITS;
            int best = 0;
            for (int digit = 1; digit < Prediction.DIGITS; digit++) {
                if (probabilities[first + digit] > probabilities[first + best]) {
                    best = digit;
                }
            }
            if (best == validation.label(i)) {
                right++;
            }
            lossSum -= Math.log(Math.max(probabilities[first + validation.label(i)], LEAST_PROBABILITY));
        }
        return new Validation(lossSum / validation.count(), (double) right / validation.count());
    }

    private void keepIfBest(int epoch, double accuracy) {
        if (!(accuracy <= bestAccuracy)) {
            improvedEpoch = epoch;
        }
        if (!(accuracy < bestAccuracy)) {
            bestParameters = parameters.clone();
            bestEpoch = epoch;
            bestAccuracy = accuracy;
        }
    }
}
