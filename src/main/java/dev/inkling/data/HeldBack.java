package dev.inkling.data;

import dev.inkling.platform.Message;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Training digits divided in two: some (as a rule a twelfth, of MNIST's 60,000 are that 5,000) are held back from learning,
 * and epochs are compared on them; where the writers are known, all of a writer or nothing. The test digits stay out of both.
 *
 * @param training to learn from
 * @param validation to compare epochs on
 */
public record HeldBack(LabelledDigits training, LabelledDigits validation) {

    /** @throws InvalidDataException for fewer than two digits, one to learn from and one to check with */
    public static HeldBack of(LabelledDigits digits, Share share) throws InvalidDataException {
        int count = digits.count();
        if (count < 2) {
            throw new InvalidDataException(Message.of("data.few", count));
        }
        int wanted = share.heldBack() == 0 ? 0 : Math.max(1, count / share.heldBack());
        boolean byWriter = digits.hasWriters() && share.split() == Split.BALANCED;
        int[] order = order(digits, share, byWriter);
        int validation = byWriter ? wholeWriters(digits, order, wanted) : wanted;
        int rest = count - validation;
        int training = share.digits() == 0 ? rest : Math.min(share.digits(), rest);
        return new HeldBack(
                digits.select(Arrays.copyOf(order, training)), digits.select(Arrays.copyOfRange(order, rest, count)));
    }

    private static int[] order(LabelledDigits digits, Share share, boolean byWriter) {
        if (byWriter) {
            return WriterOrder.of(digits, share.seed());
        }
        return switch (share.split()) {
            case TAIL -> IntStream.range(0, digits.count()).toArray();
            case BALANCED -> BalancedOrder.of(digits, share.seed());
        };
    }

    /** @return how many digits the last writers have who together have at least the wanted number; none when that is all */
    private static int wholeWriters(LabelledDigits digits, int[] order, int wanted) {
        int first = order.length - wanted;
        while (wanted > 0 && first > 0 && digits.writer(order[first - 1]) == digits.writer(order[first])) {
            first--;
        }
        return first == 0 ? 0 : order.length - first;
    }
}
