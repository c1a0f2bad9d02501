package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A layer of units that each see all that comes in. Deeplearning4j keeps a row of weights for each unit, one after the other. */
final class Dense implements FastLayer {

    private final Activations before;
    private final Parameter weights;
    private final Parameter bias;
    private final Activations after;
    private final Matrix in;
    private final Matrix weightValues;
    private final Matrix out;
    private final FloatBuffers biasValues;
    private final float[] perUnit;
    private final float[] values;
    /** Null before the first shard that is learned. */
    private @Nullable Gradients gradients;

    private record Gradients(Matrix in, Matrix weights, FloatBuffers bias, Matrix out) {}

    Dense(Activations before, Parameter weights, Parameter bias, Activations after) {
        this.before = before;
        this.weights = weights;
        this.bias = bias;
        this.after = after;
        in = Matrix.of(before.array(), before.digits(), before.units());
        weightValues = Matrix.of(weights.values(), after.units(), before.units());
        out = Matrix.of(after.array(), after.digits(), after.units());
        biasValues = FloatBuffers.of(bias.values());
        perUnit = new float[after.units()];
        values = new float[after.values().length()];
    }

    @Override
    public void forward() {
        biasValues.get(0, perUnit);
        for (int row = 0; row < values.length; row += perUnit.length) {
            System.arraycopy(perUnit, 0, values, row, perUnit.length);
        }
        after.values().put(0, values);
        out.add(in, weightValues.turn());
    }

    @Override
    public void backward() {
        Gradients to = gradients();
        after.gradient().get(0, values);
        Arrays.fill(perUnit, 0);
        for (int row = 0; row < values.length; row += perUnit.length) {
            for (int unit = 0; unit < perUnit.length; unit++) {
                perUnit[unit] += values[row + unit];
            }
        }
        to.bias.put(0, perUnit);
        to.weights.multiply(to.out.turn(), in);
        to.in.multiply(to.out, weightValues);
    }

    private Gradients gradients() {
        Gradients made = gradients;
        if (made == null) {
            made = new Gradients(
                    Matrix.of(before.gradientArray(), in.rows(), in.columns()),
                    Matrix.of(weights.gradient(), weightValues.rows(), weightValues.columns()),
                    FloatBuffers.of(bias.gradient()),
                    Matrix.of(after.gradientArray(), out.rows(), out.columns()));
            gradients = made;
        }
        return made;
    }
}
