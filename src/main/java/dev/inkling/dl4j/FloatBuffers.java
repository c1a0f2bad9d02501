package dev.inkling.dl4j;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The native memory of arrays, to fill and read them without a call for every number. */
final class FloatBuffers {

    private FloatBuffers() {}

    /** @return the numbers of a dense, row-major float array; valid as long as the array is */
    static FloatBuffer of(INDArray array) {
        FloatPointer pointer = new FloatPointer(array.data().addressPointer());
        return pointer.capacity(array.length()).asBuffer();
    }

    /** @return the same as their bits */
    static IntBuffer bits(INDArray array) {
        IntPointer pointer = new IntPointer(array.data().addressPointer());
        return pointer.capacity(array.length()).asBuffer();
    }

    /** @return whether the numbers lie in memory row by row without gaps, as {@link #of} needs them */
    static boolean isRowMajor(INDArray array) {
        long expected = 1;
        for (int dimension = array.rank() - 1; dimension >= 0; dimension--) {
            if (array.size(dimension) != 1 && array.stride(dimension) != expected) {
                return false;
            }
            expected *= array.size(dimension);
        }
        return true;
    }
}
