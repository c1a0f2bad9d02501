package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.Architectures;
import dev.inkling.dl4j.BatchSource;
import dev.inkling.training.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Networks that learn the shards of a batch side by side. Used by one thread at a time, which is that of the first of them. */
final class Replicas implements AutoCloseable {

    private static final long LONGEST_SHARD_SECONDS = 10;

    private final BatchSource source;
    private final Shard[] shards;
    private final List<Replica> all = new ArrayList<>();
    /** One for each replica but the first, which works on the calling thread. */
    private final ExecutorService threads;

    /**
     * @param most how many there are at the most; no more than shards
     * @param steps batches the run will have
     */
    Replicas(TrainingPlan plan, BatchSource source, int most, long steps) {
        this.source = source;
        shards = Shard.cut(source.batch(), plan.network());
        for (int i = 0; i < Math.min(most, shards.length); i++) {
            all.add(new Replica(Architectures.of(plan, source.classes(), steps)));
        }
        threads = Executors.newFixedThreadPool(Math.max(1, all.size() - 1), task -> {
            Thread thread = new Thread(task, "training-replica");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @return how many shards a batch has */
    int shards() {
        return shards.length;
    }

    /** @return a copy of the first weights, flat */
    float[] parameters() {
        return all.get(0).parameters();
    }

    /** @return the sum of the gradients of the last batch's shards, flat; reused */
    float[] gradient() {
        return all.get(0).gradient();
    }

    /** @return the mean loss over the batch */
    double learn(float[] parameters, long step) {
        List<Future<Void>> others = IntStream.range(1, all.size())
                .mapToObj(number -> threads.submit(() -> learnShards(number, parameters, step)))
                .toList();
        learnShards(0, parameters, step);
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
        addGradients();
        return all.stream().mapToDouble(Replica::loss).sum() / source.batch();
    }

    private Void learnShards(int number, float[] parameters, long step) {
        Replica replica = all.get(number);
        replica.beginBatch(parameters);
        for (int shard = number; shard < shards.length; shard += all.size()) {
            replica.learn(shards[shard], source, step);
        }
        return null;
    }

    private void addGradients() {
        float[] sum = gradient();
        for (Replica other : all.subList(1, all.size())) {
            float[] gradient = other.gradient();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += gradient[i];
            }
        }
    }

    /** Native memory is not freed under a replica that still works in it. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(LONGEST_SHARD_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(Replica::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
