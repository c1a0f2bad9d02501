package dev.inkling.dl4j;

import java.util.Optional;

/** How a kernel goes over a plane. */
record Window(Axis down, Axis across) {

    int area() {
        return down.kernel() * across.kernel();
    }

    /** @return the planes that come of such planes; empty when the kernel does not fit them */
    Optional<Shape> over(Shape input, int planes) {
        int height = down.steps(input.height());
        int width = across.steps(input.width());
        boolean fits = !input.flat() && height > 0 && width > 0;
        return fits ? Optional.of(new Shape(planes, height, width, false)) : Optional.empty();
    }

    int[] kernel() {
        return new int[] {down.kernel(), across.kernel()};
    }

    int[] stride() {
        return new int[] {down.stride(), across.stride()};
    }

    int[] padding() {
        return new int[] {down.padding(), across.padding()};
    }

    int[] dilation() {
        return new int[] {down.dilation(), across.dilation()};
    }
}
