package dev.inkling.data.strokes;

/**
 * A smooth wave over the plane, of parabolas: what a sine would do, in less time.
 *
 * @param height of its crests
 * @param across waves to each unit of x
 * @param down waves to each unit of y
 * @param phase in waves
 */
record Wave(double height, double across, double down, double phase) {

    /** @return in any direction, one or two of them over a box 2 wide */
    static Wave anywhere(double height, Chances chances) {
        return new Wave(height, chances.either(0.6), chances.either(0.6), chances.between(0.0, 1));
    }

    /** @return along the pen's way */
    static Wave along(double height, Chances chances) {
        return new Wave(height, chances.between(1.2, 3), 0, chances.between(0.0, 1));
    }

    double at(double x, double y) {
        double waves = across * x + down * y + phase;
        double turn = 2 * (waves - Math.floor(waves)) - 1;
        return height * 4 * turn * (1 - Math.abs(turn));
    }
}
