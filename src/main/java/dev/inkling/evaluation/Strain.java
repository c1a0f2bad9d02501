package dev.inkling.evaluation;

import dev.inkling.raster.Deformation;
import java.util.Arrays;
import java.util.List;

/** What digits are put under, in growing amounts, while they stay the same digits to people. */
public enum Strain {
    /** Degrees, clockwise. */
    ROTATE(-60, -45, -30, -20, -10, 0, 10, 20, 30, 45, 60),
    /** Pixels to the right. */
    SHIFT(-8, -6, -4, -2, 0, 2, 4, 6, 8),
    /** Times as large. */
    SCALE(0.4, 0.55, 0.7, 0.85, 1, 1.15, 1.3, 1.45, 1.6),
    /** How far the top goes to the right, in heights. */
    SHEAR(-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1),
    /** Pixels by which the edge of the ink moves outwards. */
    PEN(-1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3),
    /** Standard deviation of what is added to each pixel, of full ink. */
    NOISE(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1);

    private final double[] amounts;

    Strain(double... amounts) {
        this.amounts = amounts;
    }

    /** @return the amounts at which it is looked at, growing */
    public List<Double> amounts() {
        return Arrays.stream(amounts).boxed().toList();
    }

    /** @param amount in this strain's unit */
    public Deformation by(double amount) {
        return switch (this) {
            case ROTATE -> new Deformation(amount, 0, 0, 1, 0, 0, 0);
            case SHIFT -> new Deformation(0, amount, 0, 1, 0, 0, 0);
            case SCALE -> new Deformation(0, 0, 0, amount, 0, 0, 0);
            case SHEAR -> new Deformation(0, 0, 0, 1, amount, 0, 0);
            case PEN -> new Deformation(0, 0, 0, 1, 0, amount, 0);
            case NOISE -> new Deformation(0, 0, 0, 1, 0, 0, amount);
        };
    }
}
