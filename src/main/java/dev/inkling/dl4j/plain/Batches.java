package dev.inkling.dl4j.plain;

import dev.inkling.data.LabelledDigits;
import dev.inkling.dl4j.BatchSource;
import dev.inkling.raster.Raster;
import java.util.stream.IntStream;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;

/** Digits in the form that Deeplearning4j takes: features [n, 1, 28, 28] and labels [n, classes], with a 1 at the digit. */
final class Batches {

    private static final int AT_ONCE = 100;

    private Batches() {}

    /** Those of one epoch, from 1, shuffled and changed as the plan says. */
    static DataSetIterator ofEpoch(BatchSource source, int epoch) {
        source.shuffle(epoch);
        int batches = source.batchesPerEpoch();
        long before = (long) (epoch - 1) * batches;
        return new ExistingDataSetIterator(IntStream.range(0, batches)
                .mapToObj(batch -> batch(source.batch(), source.classes(), (i, raster) -> source.copy(before + batch, i, raster)))
                .iterator());
    }

    /** All digits as they are, in their order. */
    static DataSetIterator of(LabelledDigits digits, int classes) {
        int batches = (digits.count() + AT_ONCE - 1) / AT_ONCE;
        return new ExistingDataSetIterator(IntStream.range(0, batches)
                .mapToObj(batch -> digits.range(batch * AT_ONCE, Math.min((batch + 1) * AT_ONCE, digits.count())))
                .map(some -> batch(some.count(), classes, (i, raster) -> copy(some, i, raster)))
                .iterator());
    }

    private static int copy(LabelledDigits digits, int digit, float[] raster) {
        digits.copyTo(digit, raster, 0);
        return digits.label(digit);
    }

    /** Writes the raster of one digit and returns its label. */
    private interface Source {
        int copy(int digit, float[] raster);
    }

    private static DataSet batch(int count, int classes, Source source) {
        float[][] rasters = new float[count][Raster.PIXELS];
        INDArray labels = Nd4j.zeros(count, classes);
        for (int i = 0; i < count; i++) {
            labels.putScalar(i, source.copy(i, rasters[i]), 1);
        }
        return new DataSet(Nd4j.create(rasters).reshape(count, 1, Raster.SIDE, Raster.SIDE), labels);
    }
}
