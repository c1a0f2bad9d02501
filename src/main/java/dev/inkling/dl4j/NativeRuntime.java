package dev.inkling.dl4j;

import java.util.stream.Stream;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Starts ND4J with what makes it quick and steady, before any of its classes are used.
 *
 * <ul>
 *   <li>Deeplearning4j's oneDNN layer helpers are off by default; with them its own training is three and a half times as fast.
 *   <li>One OpenMP thread. A second gives these small layers next to nothing, makes the slowest of a hundred readings
 *       twenty times slower, and collapses when anything else runs. Training is parallel over replicas instead.
 *   <li>OpenMP keeps that number for each thread, so every thread that runs native code says it
 *       ({@link #oneThreadHere()}); a new thread starts with one for each core.
 *   <li>JavaCPP's limits on memory, so that running out of it is an error that can be told and not the system's end of the
 *       program.
 * </ul>
 */
public final class NativeRuntime {

    /** What arrays and native code may take beside the Java heap, in bytes; training takes a third of it. */
    private static final long NATIVE_MEMORY = 1L << 30;

    static {
        limit("org.bytedeco.javacpp.maxbytes", NATIVE_MEMORY);
        limit("org.bytedeco.javacpp.maxphysicalbytes", Runtime.getRuntime().maxMemory() + NATIVE_MEMORY);
        if (System.getProperty("org.bytedeco.javacpp.cacheLibraries", "").equals("false")) {
            // An installed program needs no cache; JavaCPP would make a folder for it in the user's home all the same.
            System.setProperty("org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir"));
        }
        System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "false");
        Nd4j.getMemoryManager().togglePeriodicGc(false);
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        openblas_nolapack.blas_set_num_threads(1);
    }

    private static final ThreadLocal<Boolean> ONE_THREAD = ThreadLocal.withInitial(() -> {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        return true;
    });

    private NativeRuntime() {}

    private static void limit(String property, long bytes) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(bytes));
        }
    }

    /**
     * Frees a network's arrays, and no workspaces. Deeplearning4j's own closing collects the whole Java heap's garbage twice besides,
     * which takes seconds where that is large.
     */
    public static void free(MultiLayerNetwork network) {
        Updater updater = network.getUpdater(false);
        Stream.of(network.params(), network.getFlattenedGradients(), updater == null ? null : updater.getStateViewArray())
                .filter(array -> array != null && array.closeable())
                .forEach(INDArray::close);
    }

    /** To be called on a thread before it runs its first native operation; later calls cost nothing. */
    public static void oneThreadHere() {
        ONE_THREAD.get();
    }
}
