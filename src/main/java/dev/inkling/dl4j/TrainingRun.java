package dev.inkling.dl4j;

import dev.inkling.mnist.LabelledDigits;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.BatchResult;
import dev.inkling.training.EpochResult;
import dev.inkling.training.TrainingFailedException;
import dev.inkling.training.TrainingListener;
import dev.inkling.training.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One training run: synchronous data parallelism over replicas of the network, one thread each. A batch is cut into
 * shards, the replicas sum the shards' gradients, and one updater makes one step, which is what a single network would
 * have done with the whole batch; the number of replicas changes the result by rounding only.
 */
final class TrainingRun implements AutoCloseable {

    private final TrainingPlan plan;
    private final TrainingListener listener;
    private final BatchSource source;
    private final Shard[] shards;
    private final LabelledDigits validation;
    private final List<Replica> replicas = new ArrayList<>();
    private final ExecutorService threads;
    private final MultiLayerNetwork network;
    private final Forward forward;
    private final long steps;

    private long step;
    private double trainingSeconds;
    private INDArray bestParameters;
    private int bestEpoch;
    private double bestAccuracy = Double.NaN;

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
            replicas.add(new Replica(configuration()));
        }
        network = replicas.get(0).network();
        forward = new Forward(network);
        threads = Executors.newFixedThreadPool(replicas.size(), task -> {
            Thread thread = new Thread(task, "training-replica");
            thread.setDaemon(true);
            return thread;
        });
    }

    private MultiLayerConfiguration configuration() {
        return Architectures.of(plan, steps);
    }

    /** Trains to the end of the plan or until the listener says stop. */
    void run() throws TrainingFailedException {
        for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
            boolean stopped = runEpoch(epoch);
            if (stopped) {
                break;
            }
        }
        if (bestParameters != null) {
            network.params().assign(bestParameters);
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

    private boolean runEpoch(int epoch) throws TrainingFailedException {
        source.shuffle(epoch);
        long begin = System.nanoTime();
        double lossSum = 0;
        boolean stopped = false;
        int batches = 0;
        while (batches < source.batchesPerEpoch() && !stopped) {
            double loss = learnBatch(epoch);
            if (!Double.isFinite(loss)) {
                throw new TrainingFailedException("The loss is no longer a number after batch " + (step + 1)
                        + ": the learning rate " + plan.learningRate() + " is too high for this network, try a tenth of it");
            }
            lossSum += loss;
            batches++;
            step++;
            listener.batchDone(new BatchResult(epoch, step, steps, loss, imagesPerSecond(batches, secondsSince(begin))));
            stopped = listener.shouldStop();
        }
        double seconds = secondsSince(begin);
        trainingSeconds += seconds;
        double accuracy = validationAccuracy();
        keepIfBest(epoch, accuracy);
        listener.epochDone(new EpochResult(
                epoch, plan.epochs(), lossSum / batches, accuracy, imagesPerSecond(batches, seconds), seconds));
        return stopped;
    }

    private double imagesPerSecond(int batches, double seconds) {
        return (double) batches * source.batch() / seconds;
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private double learnBatch(int epoch) {
        List<Callable<Void>> work = IntStream.range(0, replicas.size())
                .mapToObj(number -> (Callable<Void>) () -> learnShards(number))
                .toList();
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The training thread was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A replica failed", e.getCause());
        }
        updateParameters(epoch);
        return replicas.stream().mapToDouble(Replica::loss).sum() / source.batch();
    }

    private Void learnShards(int number) {
        Replica replica = replicas.get(number);
        replica.beginBatch(network.params());
        for (int shard = number; shard < shards.length; shard += replicas.size()) {
            replica.learn(shards[shard], source, step);
        }
        return null;
    }

    private void updateParameters(int epoch) {
        NativeRuntime.oneThreadHere();
        INDArray sum = replicas.get(0).gradient();
        for (Replica other : replicas.subList(1, replicas.size())) {
            sum.addi(other.gradient());
        }
        INDArray gradient = network.getFlattenedGradients();
        gradient.assign(sum.reshape(gradient.shape()));
        averageRunningStatistics();
        network.getUpdater()
                .update(network, network.gradient(), (int) step, epoch - 1, source.batch(), LayerWorkspaceMgr.noWorkspaces());
        network.params().subi(gradient.reshape(network.params().shape()));
    }

    /** Batch normalization's running mean and variance come as gradients too, one a shard, to be averaged, not summed. */
    private void averageRunningStatistics() {
        if (shards.length == 1) {
            return;
        }
        network.gradient().gradientForVariable().forEach((name, values) -> {
            if (name.endsWith("_mean") || name.endsWith("_var")) {
                values.divi(shards.length);
            }
        });
    }

    private double validationAccuracy() {
        if (validation.count() == 0) {
            return Double.NaN;
        }
        float[] probabilities = forward.probabilities(validation.count(), (i, target) -> validation.copyTo(i, target, 0));
        int right = 0;
        for (int i = 0; i < validation.count(); i++) {
            int best = 0;
            for (int digit = 1; digit < Prediction.DIGITS; digit++) {
                if (probabilities[i * Prediction.DIGITS + digit] > probabilities[i * Prediction.DIGITS + best]) {
                    best = digit;
                }
            }
            if (best == validation.label(i)) {
                right++;
            }
        }
        return (double) right / validation.count();
    }

    private void keepIfBest(int epoch, double accuracy) {
        if (Double.isNaN(accuracy) || !(accuracy < bestAccuracy)) {
            bestParameters = network.params().dup();
            bestEpoch = epoch;
            bestAccuracy = accuracy;
        }
    }
}
