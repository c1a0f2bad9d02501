package dev.inkling.ui.train.chart;

import dev.inkling.runs.Curve;
import dev.inkling.runs.Run;
import java.util.List;
import java.util.stream.DoubleStream;

/** The curves of a chart at one moment, the one in front first, and how far they reach. */
record ChartData(List<Line> lines) {

    /** The accuracy axis begins here, lower only where a run is lower. */
    private static final double LEAST_ACCURACY = 0.9;

    private static final double FLATTEST = 0.1;

    record Line(String name, Curve.Snapshot curve) {}

    ChartData {
        lines = List.copyOf(lines);
    }

    static ChartData of(List<Run> runs) {
        return new ChartData(runs.stream()
                .map(run -> new Line(run.record().name(), run.curve().snapshot()))
                .toList());
    }

    /** @return whether no run has learned anything yet */
    boolean isEmpty() {
        return lines.stream().allMatch(line -> line.curve().buckets() == 0);
    }

    Line front() {
        return lines.get(0);
    }

    List<Line> others() {
        return lines.subList(1, lines.size());
    }

    long lastStep() {
        return Math.max(10, lines.stream().mapToLong(line -> line.curve().lastStep()).max().orElse(0));
    }

    ChartScale loss(boolean logarithmic) {
        double most = Math.max(FLATTEST, losses().max().orElse(FLATTEST));
        double least = losses().min().orElse(most);
        return logarithmic
                ? ChartScale.logarithmic(Math.max(1e-4, Math.min(least, most / 10)), most)
                : ChartScale.linear(0, most);
    }

    private DoubleStream losses() {
        return lines.stream().flatMapToDouble(line -> DoubleStream.concat(
                DoubleStream.concat(DoubleStream.of(line.curve().least()), DoubleStream.of(line.curve().most())),
                line.curve().epochs().stream().mapToDouble(Curve.Epoch::validationLoss).filter(Double::isFinite)));
    }

    ChartScale accuracy() {
        double least = lines.stream()
                .flatMap(line -> line.curve().epochs().stream())
                .mapToDouble(Curve.Epoch::accuracy)
                .filter(Double::isFinite)
                .min()
                .orElse(LEAST_ACCURACY);
        return ChartScale.linear(Math.floor(Math.min(least, LEAST_ACCURACY) * 10) / 10, 1);
    }
}
