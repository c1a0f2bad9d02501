package dev.inkling.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Runs a network forwards over many rasters on all processors. The weights lie in memory once, so that nobody else has to free them
 * or to follow their changes. The threads are the common pool's, so that the workspaces Deeplearning4j keeps a thread stay few.
 * One caller at a time.
 */
public final class Forwards implements AutoCloseable {

    /** Rasters that a thread takes at a time. */
    static final int BLOCK = 32;

    private final Forward first;
    private final List<Forward> all = new ArrayList<>();

    Forwards(Forward first) {
        this.first = first;
        all.add(first);
    }

    /** @param network its weights may change between two readings */
    public static Forwards of(MultiLayerNetwork network) {
        return new Forwards(new Forward(network));
    }

    /** @return how many probabilities a raster has */
    public int classes() {
        return first.classes();
    }

    /**
     * @param source writes raster number i, 784 pixels, into the array it is given; called on several threads
     * @return the probabilities of each raster, one after the other
     */
    public float[] probabilities(int count, BiConsumer<Integer, float[]> source) {
        float[] probabilities = new float[count * first.classes()];
        int blocks = (count + BLOCK - 1) / BLOCK;
        int threads = Math.min(blocks, Runtime.getRuntime().availableProcessors());
        while (all.size() < threads) {
            all.add(first.sibling());
        }
        AtomicInteger next = new AtomicInteger();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        IntStream.range(0, threads).parallel().forEach(number -> {
            try {
                NativeRuntime.oneThreadHere();
                for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                    int from = block * BLOCK;
                    all.get(number).read(from, Math.min(BLOCK, count - from), source, probabilities);
                }
            } catch (RuntimeException | Error e) {
                next.set(blocks);
                failures.add(e);
            }
        });
        throwFirst(failures);
        return probabilities;
    }

    /** Not before every thread has ended: whoever catches it may free what they work with. */
    private static void throwFirst(Queue<Throwable> failures) {
        Throwable first = failures.poll();
        if (first instanceof Error error) {
            throw error;
        } else if (first instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public void close() {
        all.forEach(Forward::close);
    }

}
