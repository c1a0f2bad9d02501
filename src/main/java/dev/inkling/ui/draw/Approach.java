package dev.inkling.ui.draw;

/** Shares on their way to others: fast at first, there within a tenth of a second however often the others change. */
final class Approach {

    static final double NANOSECONDS = 100e6;

    /** Times e in which a share comes nearer in that time. */
    private static final double EASE = 4;

    private final double[] shares;
    private float[] targets;
    private double left;

    /** @param count of the shares, which are all 0 at first */
    Approach(int count) {
        shares = new double[count];
        targets = new float[count];
    }

    /** @param others 0 to 1; copied */
    void begin(float[] others) {
        targets = others.clone();
        left = NANOSECONDS;
    }

    /** @return whether all are there now */
    boolean pass(double nanoseconds) {
        left -= nanoseconds;
        boolean there = left <= 0;
        double nearer = 1 - Math.exp(-EASE * nanoseconds / NANOSECONDS);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = there ? targets[i] : shares[i] + nearer * (targets[i] - shares[i]);
        }
        return there;
    }

    double share(int index) {
        return shares[index];
    }
}
