package dev.inkling.training;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.LabelledDigits;
import dev.inkling.platform.Message;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Training digits divided in two: some (as a rule a twelfth, of MNIST's 60,000 are that 5,000) are held back from learning,
 * and epochs are compared on them. The test digits stay out of both.
 *
 * @param training to learn from
 * @param validation to compare epochs on
 */
public record HeldBack(LabelledDigits training, LabelledDigits validation) {

    /** @throws InvalidDataException for fewer than two digits, one to learn from and one to check with */
    public static HeldBack of(LabelledDigits digits, TrainingPlan plan) throws InvalidDataException {
        int count = digits.count();
        if (count < 2) {
            throw new InvalidDataException(Message.of("data.few", count));
        }
        int validation = plan.heldBack() == 0 ? 0 : Math.max(1, count / plan.heldBack());
        int rest = count - validation;
        int training = plan.digits() == 0 ? rest : Math.min(plan.digits(), rest);
        int[] order = order(digits, plan);
        return new HeldBack(
                digits.select(Arrays.copyOf(order, training)), digits.select(Arrays.copyOfRange(order, rest, count)));
    }

    private static int[] order(LabelledDigits digits, TrainingPlan plan) {
        return switch (plan.split()) {
            case TAIL -> IntStream.range(0, digits.count()).toArray();
            case BALANCED -> BalancedOrder.of(digits, plan.seed());
        };
    }

    /** @return {@code most} digits to learn from, and a tenth as many, one at least, to compare epochs on; split as before */
    public HeldBack limitedTo(int most) {
        return new HeldBack(first(training, most), first(validation, Math.max(1, most / 10)));
    }

    private static LabelledDigits first(LabelledDigits digits, int most) {
        return digits.range(0, Math.min(most, digits.count()));
    }
}
