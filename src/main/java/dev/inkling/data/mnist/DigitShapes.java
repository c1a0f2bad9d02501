package dev.inkling.data.mnist;

import dev.inkling.data.LabelledDigits;
import dev.inkling.raster.Raster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean picture of each digit at half the resolution, with what all digits have in common taken away: what makes a 3 a 3.
 */
final class DigitShapes {

    static final int SIDE = Raster.SIDE / 2;

    private static final int PIXELS = SIDE * SIDE;
    /** The pixel of the mean that a pixel of a picture is part of. */
    private static final int[] CELLS = IntStream.range(0, Raster.PIXELS)
            .map(pixel -> pixel / Raster.SIDE / 2 * SIDE + pixel % Raster.SIDE / 2)
            .toArray();

    private static final DigitShapes TYPICAL = new DigitShapes(read());

    /** Ink a pixel by digit; null for a digit that is not there. */
    private final double[][] means;

    private DigitShapes(double[][] means) {
        this.means = means;
    }

    static DigitShapes of(LabelledDigits digits) {
        double[][] sums = new double[10][];
        for (int i = 0; i < digits.count(); i++) {
            int label = digits.label(i);
            sums[label] = sums[label] == null ? new double[PIXELS] : sums[label];
            add(digits, i, sums[label]);
        }
        return new DigitShapes(sums);
    }

    private static void add(LabelledDigits digits, int index, double[] sums) {
        for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
            sums[CELLS[pixel]] += digits.value(index, pixel);
        }
    }

    /** @return the share of pictures, each looked at by itself, that are more like their digits if they lie so than upright */
    static double votes(LabelledDigits digits, Orientation orientation) {
        double[][] typical = TYPICAL.peculiarities(TYPICAL.means);
        long votes = IntStream.range(0, digits.count())
                .filter(index -> {
                    double[] picture = new double[PIXELS];
                    add(digits, index, picture);
                    double[] digit = typical[digits.label(index)];
                    return product(picture, digit, orientation) > product(picture, digit, Orientation.UPRIGHT);
                })
                .count();
        return (double) votes / digits.count();
    }

    private static double product(double[] picture, double[] typical, Orientation orientation) {
        return IntStream.range(0, PIXELS)
                .mapToDouble(pixel -> typical[pixel] * picture[orientation.place(pixel / SIDE, pixel % SIDE, SIDE)])
                .sum();
    }

    /** @return how many of the ten digits are there */
    int classes() {
        return (int) Arrays.stream(means).filter(mean -> mean != null).count();
    }

    /**
     * @param orientation how these pictures would lie
     * @return the correlation with what digits typically look like: 1 for the same, about 0 for anything else
     */
    double likeness(Orientation orientation) {
        double[][] these = peculiarities(means);
        double[][] typical = peculiarities(TYPICAL.means);
        double product = 0;
        double square = 0;
        double typicalSquare = 0;
        for (int digit = 0; digit < 10; digit++) {
            product += product(these[digit], typical[digit], orientation);
            square += product(these[digit], these[digit], Orientation.UPRIGHT);
            typicalSquare += product(typical[digit], typical[digit], Orientation.UPRIGHT);
        }
        return square == 0 ? 0 : product / Math.sqrt(square * typicalSquare);
    }

    /** Of the digits that are here: each at the same amount of ink, less the mean of them all. */
    private double[][] peculiarities(double[][] shapes) {
        List<Integer> present = IntStream.range(0, 10).filter(digit -> means[digit] != null).boxed().toList();
        double[][] peculiar = new double[10][PIXELS];
        for (int digit : present) {
            double ink = Math.max(1, Arrays.stream(shapes[digit]).sum());
            Arrays.setAll(peculiar[digit], pixel -> shapes[digit][pixel] / ink);
        }
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            int here = pixel;
            double common = present.stream().mapToDouble(digit -> peculiar[digit][here]).average().orElse(0);
            present.forEach(digit -> peculiar[digit][here] -= common);
        }
        return peculiar;
    }

    /** @return ten lines, two hexadecimal digits a pixel, the most ink of each digit 255 */
    List<String> lines() {
        return Arrays.stream(means).map(DigitShapes::line).toList();
    }

    private static String line(double[] mean) {
        double most = Arrays.stream(mean).max().orElseThrow();
        byte[] line = new byte[PIXELS];
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            line[pixel] = (byte) Math.round(255 * mean[pixel] / most);
        }
        return HexFormat.of().formatHex(line);
    }

    /** The means of 2,000 built-in strokes: nobody's data set, and the same digits in several national styles. */
    private static double[][] read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                DigitShapes.class.getResourceAsStream("shapes.txt"), StandardCharsets.US_ASCII))) {
            return lines.lines().map(DigitShapes::mean).toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] mean(String line) {
        byte[] bytes = HexFormat.of().parseHex(line);
        return IntStream.range(0, PIXELS).mapToDouble(pixel -> bytes[pixel] & 0xff).toArray();
    }
}
