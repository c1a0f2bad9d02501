package dev.inkling.evaluation;

import dev.inkling.platform.Message;
import java.util.List;
import java.util.Locale;

/**
 * Whether one of two recognizers is better on the same digits by more than chance (Q. McNemar, 1947). Only the digits that one
 * reads rightly and the other does not tell them apart.
 *
 * @param count all digits
 * @param onlyFirst how many only the first reads rightly
 * @param onlySecond how many only the second does
 */
public record McNemar(int count, int onlyFirst, int onlySecond) {

    /** With fewer that tell them apart the chances are counted out. */
    private static final int FEW = 25;
    private static final double USUAL_LEVEL = 0.05;

    /** @param first of the same digits as the second, in the same order */
    public static McNemar of(List<TestedDigit> first, List<TestedDigit> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(first.size() + " and " + second.size() + " digits are not the same");
        }
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < first.size(); i++) {
            boolean right = first.get(i).isRight();
            if (right != second.get(i).isRight()) {
                onlyFirst += right ? 1 : 0;
                onlySecond += right ? 0 : 1;
            }
        }
        return new McNemar(first.size(), onlyFirst, onlySecond);
    }

    /**
     * @return the probability of a difference at least as large, either way, between recognizers that are equally good: by the
     *     binomial distribution below 25 digits that tell them apart, else by chi-square with continuity correction; 0 to 1
     */
    public double p() {
        int telling = onlyFirst + onlySecond;
        if (telling < FEW) {
            return Math.min(1, 2 * atMost(Math.min(onlyFirst, onlySecond), telling));
        }
        double excess = Math.max(0, Math.abs(onlyFirst - onlySecond) - 1);
        return chiSquareTail(excess * excess / telling);
    }

    public boolean isMoreThanChance() {
        return p() < USUAL_LEVEL;
    }

    /** @return how much better the second is, in shares of all digits, -1 to 1 */
    public double gain() {
        return count == 0 ? 0 : (double) (onlySecond - onlyFirst) / count;
    }

    /** @return the outcome in a sentence */
    public Message sentence(String first, String second) {
        if (onlyFirst == onlySecond) {
            return Message.of("evaluation.mcnemar.equal", first, second, onlyFirst);
        }
        boolean secondBetter = onlySecond > onlyFirst;
        return Message.of(
                isMoreThanChance() ? "evaluation.mcnemar.better" : "evaluation.mcnemar.chance",
                secondBetter ? second : first, secondBetter ? first : second, Math.abs(onlySecond - onlyFirst),
                Math.max(onlyFirst, onlySecond), Math.min(onlyFirst, onlySecond), inWords(p()));
    }

    private static String inWords(double p) {
        return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "= %.4f", p);
    }

    /** @return the probability of at most so many heads of fair coins */
    private static double atMost(int heads, int coins) {
        double ways = 1;
        double sum = 1;
        for (int i = 1; i <= heads; i++) {
            ways = ways * (coins - i + 1) / i;
            sum += ways;
        }
        return sum / Math.pow(2, coins);
    }

    /** @return the probability that chi-square with one degree of freedom exceeds the value */
    static double chiSquareTail(double value) {
        double z = Math.sqrt(value);
        return 2 * (z < 3 ? 0.5 - bySeries(z) : byFraction(z));
    }

    /** The standard normal density's integral from 0. */
    private static double bySeries(double z) {
        double term = z;
        double sum = z;
        for (int n = 1; Math.abs(term) > 1e-17; n++) {
            term *= z * z / (2 * n + 1);
            sum += term;
        }
        return sum * density(z);
    }

    /** The standard normal density's integral to infinity, by Laplace's continued fraction. */
    private static double byFraction(double z) {
        double fraction = z;
        for (int n = 60; n > 0; n--) {
            fraction = z + n / fraction;
        }
        return density(z) / fraction;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
