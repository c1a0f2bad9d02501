package dev.inkling.dl4j;

/** How a kernel goes along one side of a plane. */
record Axis(int kernel, int stride, int padding, int dilation) {

    /** Of what looks at everything at once. */
    static final Axis NONE = new Axis(0, 0, 0, 1);

    /** @return how often it stops on the way; 0 when it does not fit, or would stop beside the plane */
    int steps(int side) {
        int room = side + 2 * padding - ((kernel - 1) * dilation + 1);
        return room < 0 || padding >= kernel ? 0 : room / stride + 1;
    }
}
