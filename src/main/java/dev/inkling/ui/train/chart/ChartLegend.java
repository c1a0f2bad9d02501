package dev.inkling.ui.train.chart;

/** Puts the entries of a legend one after the other, and into the next line where there is no more room. */
final class ChartLegend {

    private static final double FIRST_LINE = 10;
    /** Of the coloured line and the gaps around it. */
    private static final double BESIDE_TEXT = 44;

    private final double left;
    private final double right;
    private final double lineHeight;
    private double x;
    private double y = FIRST_LINE;

    interface Entry {
        void draw(double x, double y);
    }

    ChartLegend(double left, double right, double lineHeight) {
        this.left = left;
        this.right = right;
        this.lineHeight = lineHeight;
        x = left;
    }

    void place(double textWidth, Entry entry) {
        if (x > left && x + BESIDE_TEXT + textWidth > right) {
            x = left;
            y += lineHeight;
        }
        entry.draw(x, y);
        x += BESIDE_TEXT + textWidth;
    }
}
