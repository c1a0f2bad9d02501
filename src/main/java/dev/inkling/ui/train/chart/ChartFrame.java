package dev.inkling.ui.train.chart;

/**
 * Where a chart has its plot, all in pixels: the axes and their words stand around it, the legend above.
 *
 * @param width of the whole chart
 * @param height of the whole chart
 * @param lines of the legend after the first
 */
record ChartFrame(double width, double height, int lines) {

    static final double LEGEND_LINE = 18;

    private static final double LEFT = 64;
    private static final double RIGHT = 64;
    private static final double TOP = 46;
    private static final double BOTTOM = 44;

    double left() {
        return LEFT;
    }

    double right() {
        return LEFT + plotWidth();
    }

    double top() {
        return TOP + LEGEND_LINE * lines;
    }

    double bottom() {
        return top() + plotHeight();
    }

    double middle() {
        return LEFT + plotWidth() / 2;
    }

    double plotWidth() {
        return Math.max(1, width - LEFT - RIGHT);
    }

    double plotHeight() {
        return Math.max(1, height - top() - BOTTOM);
    }

    /** @return how far across the plot, 0 to 1; less or more beside it */
    double share(double x) {
        return (x - LEFT) / plotWidth();
    }
}
