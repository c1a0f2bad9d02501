package dev.inkling.ui.why;

import dev.inkling.raster.Deformation;

/** One of the ways a raster can be deformed, and how far one can go. */
public enum Knob {
    ROTATE(-90, 90, 0, 1),
    SHIFT_X(-10, 10, 0, 0.5),
    SHIFT_Y(-10, 10, 0, 0.5),
    SCALE(0.4, 1.6, 1, 0.05),
    SHEAR(-1, 1, 0, 0.05),
    PEN(-1.5, 2.5, 0, 0.1),
    NOISE(0, 0.8, 0, 0.02);

    private final double least;
    private final double most;
    private final double neutral;
    private final double step;

    Knob(double least, double most, double neutral, double step) {
        this.least = least;
        this.most = most;
        this.neutral = neutral;
        this.step = step;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** @return where it changes nothing */
    double neutral() {
        return neutral;
    }

    /** @return how far one press of an arrow key goes */
    double step() {
        return step;
    }

    double of(Deformation deformation) {
        return switch (this) {
            case ROTATE -> deformation.rotate();
            case SHIFT_X -> deformation.shiftX();
            case SHIFT_Y -> deformation.shiftY();
            case SCALE -> deformation.scale();
            case SHEAR -> deformation.shear();
            case PEN -> deformation.pen();
            case NOISE -> deformation.noise();
        };
    }

    /** @return the same deformation but for this */
    Deformation with(Deformation all, double value) {
        return new Deformation(
                this == ROTATE ? value : all.rotate(),
                this == SHIFT_X ? value : all.shiftX(),
                this == SHIFT_Y ? value : all.shiftY(),
                this == SCALE ? value : all.scale(),
                this == SHEAR ? value : all.shear(),
                this == PEN ? value : all.pen(),
                this == NOISE ? value : all.noise());
    }
}
