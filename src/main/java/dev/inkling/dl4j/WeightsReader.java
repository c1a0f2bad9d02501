package dev.inkling.dl4j;

import dev.inkling.platform.Printable;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads {@code coefficients.bin}: one row of floats as {@code Nd4j.write} writes it. */
final class WeightsReader {

    private static final int LONGEST_SHAPE = 64;
    private static final int LONGEST_TYPE = 60;

    private WeightsReader() {}

    /** @param coefficients a shape, then the numbers; each with how it was allocated, a length and a type */
    static float[] read(byte[] coefficients) throws Flaw {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(coefficients))) {
            in.readUTF();
            long shapeLength = in.readLong();
            checkType(in.readUTF(), "LONG");
            if (shapeLength < 4 || shapeLength > LONGEST_SHAPE) {
                throw Flaw.damaged("model.weights.shape", shapeLength);
            }
            in.skipNBytes(shapeLength * Long.BYTES);
            in.readUTF();
            long length = in.readLong();
            checkType(in.readUTF(), "FLOAT");
            if (length != in.available() / Float.BYTES || in.available() % Float.BYTES != 0) {
                throw Flaw.damaged("model.weights.length", length, in.available());
            }
            float[] weights = new float[(int) length];
            ByteBuffer.wrap(in.readAllBytes()).asFloatBuffer().get(weights);
            checkFinite(weights);
            return weights;
        } catch (IOException e) {
            throw Flaw.damaged(e, "model.weights.cut");
        }
    }

    private static void checkFinite(float[] weights) throws Flaw {
        for (int i = 0; i < weights.length; i++) {
            if (!Float.isFinite(weights[i])) {
                throw Flaw.damaged("model.weights.infinite", i, String.valueOf(weights[i]));
            }
        }
    }

    private static void checkType(String found, String expected) throws Flaw {
        if (!found.equals(expected)) {
            throw Flaw.damaged("model.weights.type", Printable.of(found, LONGEST_TYPE), expected);
        }
    }
}
