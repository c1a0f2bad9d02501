package dev.inkling.mine;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.FeatureRecognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Finds labels that were hardly meant, so that nobody learns from them. Takes about a millisecond for each digit. */
final class Slips {

    private static final double LEAST_BELIEF = 0.5;
    /** Each is compared with all others of its block; more would take too long. */
    private static final int BLOCK = 1000;

    private final FeatureRecognizer network;
    private final Function<Ink, Raster> rasterizer;

    Slips(FeatureRecognizer network, Function<Ink, Raster> rasterizer) {
        this.network = network;
        this.rasterizer = rasterizer;
    }

    /**
     * @param labels 0 to 10
     * @return the places of the slips, from 0, in their order
     */
    List<Integer> in(int count, IntFunction<Ink> ink, IntFunction<Integer> labels) {
        List<Integer> slips = new ArrayList<>();
        for (int from = 0; from < count; from += BLOCK) {
            List<Trace> traces = new ArrayList<>();
            for (int place = from; place < Math.min(from + BLOCK, count); place++) {
                traces.add(Trace.of(labels.apply(place), ink.apply(place), network, rasterizer));
            }
            double[] belief = Trust.of(traces);
            for (int i = 0; i < belief.length; i++) {
                if (belief[i] < LEAST_BELIEF) {
                    slips.add(from + i);
                }
            }
        }
        return slips;
    }

    /** @return the digits but for the slips */
    List<MyDigit> without(List<MyDigit> digits) {
        List<Integer> slips = in(digits.size(), place -> digits.get(place).ink(), place -> digits.get(place).label());
        List<MyDigit> meant = new ArrayList<>(digits);
        for (int i = slips.size() - 1; i >= 0; i--) {
            meant.remove((int) slips.get(i));
        }
        return meant;
    }
}
