package dev.inkling.data.mnist;

import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares digits with what digits look like: no ink on the border, ink of up to 255, upright. What is surely otherwise is
 * put right; what may be is noted. The bounds are far from MNIST, whose borders have 4 % ink at most.
 */
final class DigitCheck {

    private static final int INK = 255;
    private static final int FAINT = 128;
    private static final double LIGHT_PAPER = 0.6 * INK;
    private static final double GREY_PAPER = 0.2 * INK;
    /** A hundredth of the pictures may be odd. */
    private static final int FEW = 100;

    /** Fewer would be judged by their writers' whims. A hundred of MNIST, upright, are 0.37 like or more, and lead by 0.13. */
    private static final int ENOUGH_DIGITS = 100;
    private static final int ENOUGH_CLASSES = 3;
    private static final double ALIKE = 0.45;
    private static final double UNLIKE = 0.25;
    private static final double CLEAR_LEAD = 0.15;
    private static final double LEAD = 0.05;
    /** Of MNIST's pictures 82 % or more are by themselves more like their digits upright than any other way. */
    private static final double MOST = 0.75;

    private final String file;
    private final List<String> corrections = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private LabelledDigits digits;

    private DigitCheck(String file, LabelledDigits digits) {
        this.file = file;
        this.digits = digits;
    }

    /** @param file what notes call the pictures' file */
    static CheckedDigits of(String file, LabelledDigits digits) {
        DigitCheck check = new DigitCheck(file, digits);
        check.lookAtInk();
        check.lookAtPaper();
        check.lookAtLabels();
        check.lookAtShapes();
        return new CheckedDigits(check.digits, check.corrections, check.notes);
    }

    private void lookAtInk() {
        int most = pictures().mapToInt(Picture::most).max().orElseThrow();
        if (most == 1) {
            digits = digits.changed((digit, pixel) -> INK * digits.value(digit, pixel));
            correct("scaled", "data.scaled");
        } else if (most > 1 && most < FAINT) {
            note("data.faint", most);
        }
        noteSome("data.blank", pictures().filter(Picture::isBlank).count(), 0);
    }

    private void lookAtPaper() {
        BitSet light = new BitSet();
        pictures().filter(DigitCheck::isOnLightPaper).mapToInt(Picture::index).forEach(light::set);
        int count = light.cardinality();
        if (count > 0) {
            digits = digits.changed((digit, pixel) ->
                    light.get(digit) ? INK - digits.value(digit, pixel) : digits.value(digit, pixel));
            correct(count == digits.count() ? "inverted" : count + " inverted", "data.inverted", count, digits.count());
        }
        noteSome("data.grey", pictures().filter(picture -> picture.border() > GREY_PAPER).count(), digits.count() / FEW);
    }

    private static boolean isOnLightPaper(Picture picture) {
        double border = picture.border();
        return border >= LIGHT_PAPER && border > picture.mean();
    }

    private void lookAtLabels() {
        List<Integer> there = IntStream.range(0, digits.count()).map(digits::label).distinct().sorted().boxed().toList();
        if (there.size() < 10) {
            note("data.classes", there.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    private void lookAtShapes() {
        DigitShapes shapes = DigitShapes.of(digits);
        if (digits.count() >= ENOUGH_DIGITS && shapes.classes() >= ENOUGH_CLASSES) {
            lookAt(shapes);
        }
    }

    private void lookAt(DigitShapes shapes) {
        List<Orientation> likeliest = Stream.of(Orientation.values())
                .sorted(Comparator.comparingDouble(shapes::likeness).reversed())
                .toList();
        Orientation lies = likeliest.get(0);
        double like = shapes.likeness(lies);
        if (like < UNLIKE) {
            note("data.unlike");
        } else if (lies != Orientation.UPRIGHT) {
            double lead = like - shapes.likeness(likeliest.get(1));
            boolean sure = like >= ALIKE && lead >= CLEAR_LEAD && DigitShapes.votes(digits, lies) >= MOST;
            if (sure) {
                turn(lies);
            } else if (like - shapes.likeness(Orientation.UPRIGHT) >= LEAD) {
                note("data.lies.perhaps", lies.words());
            }
        }
    }

    private void turn(Orientation lies) {
        digits = digits.changed(
                (digit, pixel) -> digits.value(digit, lies.place(pixel / Raster.SIDE, pixel % Raster.SIDE, Raster.SIDE)));
        correct(lies.id(), "data.lies", lies.words());
    }

    private Stream<Picture> pictures() {
        return IntStream.range(0, digits.count()).mapToObj(index -> new Picture(digits, index));
    }

    private void noteSome(String key, long count, long most) {
        if (count > most) {
            note(key, count, digits.count());
        }
    }

    private void correct(String correction, String key, Object... values) {
        corrections.add(correction);
        note(key, values);
    }

    private void note(String key, Object... values) {
        notes.add(Message.of(key, Stream.concat(Stream.of(file), Arrays.stream(values)).toArray()));
    }
}
