package dev.inkling.dl4j;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The native memory of a dense, row-major array of floats, to fill and read it without a call for every number. A buffer alone
 * does not keep its array from being collected, and the memory from being freed with it; here each call does, so that an array
 * nobody else holds may be given.
 */
public final class FloatBuffers {

    private final INDArray array;
    private final FloatBuffer values;
    private final IntBuffer bits;

    private FloatBuffers(INDArray array) {
        this.array = array;
        ByteBuffer bytes = new BytePointer(array.data().addressPointer())
                .capacity(array.length() * Float.BYTES)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
        values = bytes.asFloatBuffer();
        bits = bytes.asIntBuffer();
    }

    /** @throws IllegalArgumentException for other numbers than floats, or where they do not lie row by row */
    public static FloatBuffers of(INDArray array) {
        if (!isRowMajor(array)) {
            throw new IllegalArgumentException("These are not floats that lie row by row");
        }
        return new FloatBuffers(array);
    }

    /** @return of the array itself, or of a copy where its numbers do not lie row by row */
    static FloatBuffers rowByRow(INDArray array) {
        return of(isRowMajor(array) ? array : array.dup('c'));
    }

    private static boolean isRowMajor(INDArray array) {
        if (array.dataType() != DataType.FLOAT) {
            return false;
        }
        long expected = 1;
        for (int dimension = array.rank() - 1; dimension >= 0; dimension--) {
            if (array.size(dimension) != 1 && array.stride(dimension) != expected) {
                return false;
            }
            expected *= array.size(dimension);
        }
        return true;
    }

    /** @return how many numbers there are */
    public int length() {
        return values.capacity();
    }

    /** @return a copy of all numbers */
    public float[] toArray() {
        float[] copy = new float[length()];
        get(0, copy);
        return copy;
    }

    /** Copies numbers from the place {@code from} on until {@code to} is full. */
    public void get(int from, float[] to) {
        get(from, to, 0, to.length);
    }

    public void get(int from, float[] to, int begin, int count) {
        try {
            values.get(from, to, begin, count);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    /** Copies all of {@code from} to the place {@code at}. */
    public void put(int at, float[] from) {
        put(at, from, 0, from.length);
    }

    public void put(int at, float[] from, int begin, int count) {
        try {
            values.put(at, from, begin, count);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    /** Copies numbers as their bits. */
    public void getBits(int from, int[] to, int count) {
        try {
            bits.get(from, to, 0, count);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    public void putBits(int at, int[] from, int count) {
        try {
            bits.put(at, from, 0, count);
        } finally {
            Reference.reachabilityFence(array);
        }
    }
}
