package dev.inkling.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One writer after the other, in an order that is drawn; within each writer the digits are as in {@link BalancedOrder}. */
final class WriterOrder {

    private WriterOrder() {}

    /** @return all indices; the same for the same digits and seed */
    static int[] of(LabelledDigits digits, long seed) {
        List<Integer> writers = new ArrayList<>(
                IntStream.range(0, digits.count()).map(digits::writer).distinct().sorted().boxed().toList());
        Collections.shuffle(writers, new Random(seed));
        int[] balanced = BalancedOrder.of(digits, seed);
        return writers.stream()
                .flatMapToInt(writer -> Arrays.stream(balanced).filter(index -> digits.writer(index) == writer))
                .toArray();
    }
}
