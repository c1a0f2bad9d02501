package dev.inkling.mnist;

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
            for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                sums[label][pixel / Raster.SIDE / 2 * SIDE + pixel % Raster.SIDE / 2] += digits.value(i, pixel);
            }
        }
        return new DigitShapes(sums);
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
            for (int pixel = 0; means[digit] != null && pixel < PIXELS; pixel++) {
                double here = these[digit][orientation.place(pixel / SIDE, pixel % SIDE, SIDE)];
                double there = typical[digit][pixel];
                product += here * there;
                square += here * here;
                typicalSquare += there * there;
            }
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
