package dev.inkling.ui.train.chart;

import java.util.List;

/** Maps values to 0 (bottom) to 1 (top); what lies outside is put at the nearer end. */
record ChartScale(double from, double to, boolean isLogarithmic) {

    static ChartScale linear(double from, double to) {
        return new ChartScale(from, to, false);
    }

    static ChartScale logarithmic(double from, double to) {
        return new ChartScale(from, to, true);
    }

    double share(double value) {
        double share = isLogarithmic
                ? Math.log(Math.max(value, from) / from) / Math.log(to / from)
                : (value - from) / (to - from);
        return Math.min(Math.max(share, 0), 1);
    }

    List<Double> ticks(int most) {
        return isLogarithmic ? Ticks.decades(from, to) : Ticks.between(from, to, most);
    }
}
