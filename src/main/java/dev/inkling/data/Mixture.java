package dev.inkling.data;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Digits of one source or of several, of which an epoch holds fixed shares. An epoch is as long as all digits together; of a
 * source that fills more of it than it has, some digits come more than once, of one that fills less some wait for the next
 * epoch. What an epoch holds depends only on the seed and its number. Immutable.
 */
public final class Mixture {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final List<Part> parts;
    private final int[] firsts;
    private final int[] quotas;
    private final int count;

    /**
     * @param digits one at least
     * @param weight above 0; only the weights' ratios count
     */
    public record Part(LabelledDigits digits, double weight) {

        public Part {
            if (digits.count() == 0 || !(weight > 0) || weight == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(digits.count() + " digits with the weight " + weight);
            }
        }
    }

    /** @param parts one at least */
    public Mixture(List<Part> parts) {
        this.parts = List.copyOf(parts);
        firsts = new int[parts.size()];
        quotas = new int[parts.size()];
        int all = 0;
        double weights = 0;
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = all;
            all = Math.addExact(all, parts.get(i).digits().count());
            weights += parts.get(i).weight();
        }
        count = all;
        shareOut(weights);
    }

    /** The quotas are rounded so that together they are the epoch. */
    private void shareOut(double weights) {
        double wanted = 0;
        int given = 0;
        for (int i = 0; i < quotas.length; i++) {
            wanted += count * parts.get(i).weight() / weights;
            quotas[i] = (int) Math.round(wanted) - given;
            given += quotas[i];
        }
    }

    public static Mixture of(LabelledDigits digits) {
        return new Mixture(List.of(new Part(digits, 1)));
    }

    /** @return how many digits there are, and how many an epoch has */
    public int count() {
        return count;
    }

    /** @return how many of an epoch's digits are of a part */
    public int quota(int part) {
        return quotas[part];
    }

    /** @return 10, or 11 when some are no digits */
    public int classes() {
        boolean any = parts.stream().anyMatch(part -> part.digits().hasNonDigits());
        return any ? LabelledDigits.NO_DIGIT + 1 : LabelledDigits.NO_DIGIT;
    }

    public int label(int index) {
        int part = partOf(index);
        return parts.get(part).digits().label(index - firsts[part]);
    }

    /** Writes the 784 pixels of one digit, scaled to [0, 1]. */
    public void copyTo(int index, float[] target, int offset) {
        int part = partOf(index);
        parts.get(part).digits().copyTo(index - firsts[part], target, offset);
    }

    /** Writes the 784 pixels of one digit as training shows it, scaled to [0, 1]. */
    public void show(int index, SplittableRandom random, float[] target) {
        int part = partOf(index);
        parts.get(part).digits().show(index - firsts[part], random, target);
    }

    private int partOf(int index) {
        int part = firsts.length - 1;
        while (firsts[part] > index) {
            part--;
        }
        return part;
    }

    /**
     * Deals the digits of an epoch (Fisher and Yates).
     *
     * @param epoch from 1
     * @return an index for each place
     */
    public int[] deal(long seed, int epoch) {
        int[] dealt = new int[count];
        int place = 0;
        for (int part = 0; part < quotas.length; part++) {
            place = draw(part, seed, epoch, dealt, place);
        }
        shuffle(dealt, new SplittableRandom(new SplittableRandom(seed * MIX - epoch * 0x100000001B3L).nextLong()));
        return dealt;
    }

    /** Takes the next of a part's digits, which are dealt anew each time that all were taken. */
    private int draw(int part, long seed, int epoch, int[] dealt, int place) {
        int size = parts.get(part).digits().count();
        long from = (long) (epoch - 1) * quotas[part];
        int[] pass = null;
        for (int i = 0; i < quotas[part]; i++) {
            int at = (int) ((from + i) % size);
            if (pass == null || at == 0) {
                pass = pass(part, size, seed, (from + i) / size);
            }
            dealt[place + i] = firsts[part] + pass[at];
        }
        return place + quotas[part];
    }

    private int[] pass(int part, int size, long seed, long number) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        if (quotas[part] != size) { // else every digit is in every epoch
            shuffle(order, new SplittableRandom(seed * MIX + part * 0x632BE59BD9B4E019L + number));
        }
        return order;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
    }
}
