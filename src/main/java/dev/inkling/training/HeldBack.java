package dev.inkling.training;

import dev.inkling.mnist.InvalidDataException;
import dev.inkling.mnist.LabelledDigits;

/**
 * Training digits divided in two: the last ones (as a rule a twelfth, of MNIST's 60,000 the last 5,000) are held back from
 * learning, and epochs are compared on them. The test digits stay out of both.
 *
 * @param training to learn from
 * @param validation to compare epochs on
 */
public record HeldBack(LabelledDigits training, LabelledDigits validation) {

    /** @throws InvalidDataException for fewer than two digits, one to learn from and one to check with */
    public static HeldBack of(LabelledDigits digits, TrainingPlan plan) throws InvalidDataException {
        if (digits.count() < 2) {
            throw new InvalidDataException("there is " + digits.count() + " training digit, expected 2 or more");
        }
        int validation = plan.heldBack() == 0 ? 0 : Math.max(1, digits.count() / plan.heldBack());
        int rest = digits.count() - validation;
        int training = plan.digits() == 0 ? rest : Math.min(plan.digits(), rest);
        return new HeldBack(digits.range(0, training), digits.range(rest, digits.count()));
    }

    /** @return the first {@code most} digits to learn from, and a tenth as many, one at least, to compare epochs on */
    public HeldBack limitedTo(int most) {
        return new HeldBack(first(training, most), first(validation, Math.max(1, most / 10)));
    }

    private static LabelledDigits first(LabelledDigits digits, int most) {
        return digits.range(0, Math.min(most, digits.count()));
    }
}
