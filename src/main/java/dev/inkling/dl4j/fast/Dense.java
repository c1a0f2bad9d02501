package dev.inkling.dl4j.fast;

import dev.inkling.dl4j.FloatBuffers;
import java.util.Arrays;

/** A layer of units that each see all that comes in. Deeplearning4j keeps a row of weights for each unit, one after the other. */
final class Dense implements FastLayer {

    private final Matrix in;
    private final Matrix inGradient;
    private final Matrix weights;
    private final Matrix weightGradient;
    private final Matrix out;
    private final Matrix outGradient;
    private final FloatBuffers bias;
    private final FloatBuffers biasGradient;
    private final FloatBuffers outValues;
    private final FloatBuffers outGradientValues;
    private final float[] perUnit;
    private final float[] values;

    Dense(Activations before, Parameter weights, Parameter bias, Activations after) {
        int digits = before.digits();
        int inputs = before.units();
        int units = after.units();
        in = Matrix.of(before.values(), digits, inputs);
        inGradient = Matrix.of(before.gradient(), digits, inputs);
        this.weights = Matrix.of(weights.values(), units, inputs);
        weightGradient = Matrix.of(weights.gradient(), units, inputs);
        out = Matrix.of(after.values(), digits, units);
        outGradient = Matrix.of(after.gradient(), digits, units);
        this.bias = FloatBuffers.of(bias.values());
        biasGradient = FloatBuffers.of(bias.gradient());
        outValues = FloatBuffers.of(after.values());
        outGradientValues = FloatBuffers.of(after.gradient());
        perUnit = new float[units];
        values = new float[digits * units];
    }

    @Override
    public void forward() {
        bias.get(0, perUnit);
        for (int row = 0; row < values.length; row += perUnit.length) {
            System.arraycopy(perUnit, 0, values, row, perUnit.length);
        }
        outValues.put(0, values);
        out.add(in, weights.turn());
    }

    @Override
    public void backward() {
        outGradientValues.get(0, values);
        Arrays.fill(perUnit, 0);
        for (int row = 0; row < values.length; row += perUnit.length) {
            for (int unit = 0; unit < perUnit.length; unit++) {
                perUnit[unit] += values[row + unit];
            }
        }
        biasGradient.put(0, perUnit);
        weightGradient.multiply(outGradient.turn(), in);
        inGradient.multiply(outGradient, weights);
    }
}
