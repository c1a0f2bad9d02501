package dev.inkling.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class FloatBuffersTest {

    @BeforeAll
    static void start() {
        NativeRuntime.oneThreadHere();
    }

    @Test
    void anArrayThatNobodyElseHoldsIsKept() {
        INDArray array = Nd4j.createFromArray(1f, 2f, 3f);
        WeakReference<INDArray> watched = new WeakReference<>(array);
        FloatBuffers numbers = FloatBuffers.of(array);
        array = null;
        System.gc();
        assertNotNull(watched.get());
        Reference.reachabilityFence(numbers);
    }

    @Test
    void numbersAreCopiedBothWays() {
        INDArray array = Nd4j.create(DataType.FLOAT, 4);
        FloatBuffers numbers = FloatBuffers.of(array);
        numbers.put(1, new float[] {5, 6});
        numbers.put(3, new float[] {7, 8, 9}, 2, 1);
        assertArrayEquals(new float[] {0, 5, 6, 9}, array.toFloatVector());
        float[] read = new float[2];
        numbers.get(2, read);
        assertArrayEquals(new float[] {6, 9}, read);
        numbers.putBits(0, new int[] {Float.floatToRawIntBits(-1)}, 1);
        assertEquals(-1, array.getFloat(0));
    }

    @Test
    void aPartOfAnArrayBeginsWhereThePartDoes() {
        INDArray part = Nd4j.arange(12).castTo(DataType.FLOAT).reshape(3, 4).get(NDArrayIndex.interval(1, 3));
        float[] read = new float[8];
        FloatBuffers.of(part).get(0, read);
        assertArrayEquals(new float[] {4, 5, 6, 7, 8, 9, 10, 11}, read);
        int[] bits = new int[1];
        FloatBuffers.of(part).getBits(7, bits, 1);
        assertEquals(11, Float.intBitsToFloat(bits[0]));
    }

    @Test
    void numbersThatDoNotLieRowByRowAreRefused() {
        INDArray array = Nd4j.create(DataType.FLOAT, 3, 4);
        assertThrows(IllegalArgumentException.class, () -> FloatBuffers.of(array.transpose()));
        assertThrows(IllegalArgumentException.class, () -> FloatBuffers.of(Nd4j.create(DataType.DOUBLE, 3)));
    }
}
