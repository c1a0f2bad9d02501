package dev.inkling.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Deals digits out like cards: any run of them has of each digit about its share of the whole. */
final class BalancedOrder {

    /** @param at how far through its kind, 0 to 1 */
    private record Place(int index, double at) {}

    private BalancedOrder() {}

    /** @return all indices; the same for the same labels and seed */
    static int[] of(LabelledDigits digits, long seed) {
        Random random = new Random(seed);
        List<Place> places = new ArrayList<>(digits.count());
        for (int digit = 0; digit <= LabelledDigits.NO_DIGIT; digit++) {
            places.addAll(dealt(digit, digits, random));
        }
        return places.stream().sorted(Comparator.comparingDouble(Place::at)).mapToInt(Place::index).toArray();
    }

    private static List<Place> dealt(int digit, LabelledDigits digits, Random random) {
        List<Integer> kind = new ArrayList<>(
                IntStream.range(0, digits.count()).filter(index -> digits.label(index) == digit).boxed().toList());
        Collections.shuffle(kind, random);
        return IntStream.range(0, kind.size()).mapToObj(i -> new Place(kind.get(i), (i + 0.5) / kind.size())).toList();
    }
}
