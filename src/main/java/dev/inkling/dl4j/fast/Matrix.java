package dev.inkling.dl4j.fast;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Numbers in native memory that BLAS takes for a matrix.
 *
 * @param values row by row; they do not keep their array from being freed
 * @param rows how they lie in memory
 * @param columns how they lie in memory
 * @param turned whether rows are meant as columns
 */
record Matrix(FloatPointer values, int rows, int columns, boolean turned) {

    /** @param array of rows times columns numbers that lie in memory without gaps */
    static Matrix of(INDArray array, int rows, int columns) {
        if (array.length() != (long) rows * columns) {
            throw new IllegalArgumentException(array.length() + " numbers are no matrix of " + rows + " times " + columns);
        }
        return new Matrix(new FloatPointer(array.data().addressPointer()), rows, columns, false);
    }

    /** @return the same numbers with rows and columns exchanged */
    Matrix turn() {
        return new Matrix(values, rows, columns, !turned);
    }

    /** Becomes the product of two others. */
    void multiply(Matrix left, Matrix right) {
        multiply(left, right, 0);
    }

    /** Has the product of two others added to it. */
    void add(Matrix left, Matrix right) {
        multiply(left, right, 1);
    }

    private void multiply(Matrix left, Matrix right, float kept) {
        int across = left.turned ? left.rows : left.columns;
        boolean fit = across == (right.turned ? right.columns : right.rows)
                && rows == (left.turned ? left.columns : left.rows)
                && columns == (right.turned ? right.rows : right.columns);
        if (turned || !fit) {
            throw new IllegalArgumentException(left + " times " + right + " is not " + this);
        }
        openblas_nolapack.cblas_sgemm(
                openblas_nolapack.CblasRowMajor, left.order(), right.order(),
                rows, columns, across,
                1, left.values, left.columns,
                right.values, right.columns,
                kept, values, columns);
    }

    private int order() {
        return turned ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans;
    }
}
