package dev.inkling.ui.draw;

/** How thick the ink looks. The network sees its own pen whatever this is. */
public enum PenWidth {
    THIN(0.025),
    MEDIUM(0.055),
    THICK(0.09);

    private final double share;

    PenWidth(double share) {
        this.share = share;
    }

    /** @return of the canvas's shorter side */
    double share() {
        return share;
    }
}
