package dev.inkling.data.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.strokes.StrokeDigits;
import dev.inkling.platform.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DigitCheckTest {

    private static final LabelledDigits STROKES = StrokeDigits.of(400, 8);

    /** The built-in strokes always, and some of MNIST where it is at hand. */
    static Stream<LabelledDigits> upright() throws Exception {
        String real = System.getenv(MnistFolder.VARIABLE);
        return real == null
                ? Stream.of(STROKES)
                : Stream.of(STROKES, new MnistFolder(Path.of(real)).load().test().range(0, 400));
    }

    private static CheckedDigits check(LabelledDigits digits) {
        return DigitCheck.of("images", digits);
    }

    private static LabelledDigits labelled(LabelledDigits digits, IntBinaryOperator label) {
        byte[] pixels = new byte[digits.count() * 784];
        byte[] labels = new byte[digits.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) label.applyAsInt(i, digits.label(i));
            for (int pixel = 0; pixel < 784; pixel++) {
                pixels[784 * i + pixel] = (byte) digits.value(i, pixel);
            }
        }
        return new LabelledDigits(pixels, labels);
    }

    private static List<String> said(CheckedDigits checked) {
        return checked.notes().stream().map(Message::toString).toList();
    }

    private static void assertSamePictures(LabelledDigits expected, LabelledDigits found) {
        for (int i = 0; i < expected.count(); i++) {
            assertEquals(expected.label(i), found.label(i));
            assertArrayEquals(expected.raster(i).toArray(), found.raster(i).toArray(), "picture " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("upright")
    void digitsAsTheyShouldBePassUntouched(LabelledDigits digits) {
        CheckedDigits checked = check(digits);
        assertSame(digits, checked.digits());
        assertEquals(List.of(), checked.notes());
        assertEquals(List.of(), checked.corrections());
    }

    @ParameterizedTest
    @MethodSource("upright")
    void transposedDigitsAreSetUpright(LabelledDigits digits) {
        CheckedDigits checked = check(digits.changed((i, pixel) -> digits.value(i, pixel % 28 * 28 + pixel / 28)));
        assertSamePictures(digits, checked.digits());
        assertEquals(List.of("transposed"), checked.corrections());
        assertEquals(List.of("images: the pictures are transposed (rows and columns exchanged); set upright"), said(checked));
    }

    @ParameterizedTest
    @MethodSource("upright")
    void invertedDigitsAreInvertedBack(LabelledDigits digits) {
        CheckedDigits checked = check(digits.changed((i, pixel) -> 255 - digits.value(i, pixel)));
        assertSamePictures(digits, checked.digits());
        assertEquals(List.of("inverted"), checked.corrections());
        assertEquals(
                List.of("images: 400 of 400 pictures are dark on light, expected light ink (255) on dark (0); inverted"),
                said(checked));
    }

    @ParameterizedTest
    @MethodSource("upright")
    void valuesOfZeroAndOneAreScaled(LabelledDigits digits) {
        CheckedDigits checked = check(digits.changed((i, pixel) -> digits.value(i, pixel) > 127 ? 1 : 0));
        assertSamePictures(digits.changed((i, pixel) -> digits.value(i, pixel) > 127 ? 255 : 0), checked.digits());
        assertEquals(List.of("scaled"), checked.corrections());
        assertEquals(List.of("images: the values are 0 to 1, expected 0 to 255; multiplied by 255"), said(checked));
    }

    @ParameterizedTest
    @MethodSource("upright")
    void allThreeAtOnceAreUndone(LabelledDigits digits) {
        CheckedDigits checked =
                check(digits.changed((i, pixel) -> digits.value(i, pixel % 28 * 28 + pixel / 28) > 127 ? 0 : 1));
        assertSamePictures(digits.changed((i, pixel) -> digits.value(i, pixel) > 127 ? 255 : 0), checked.digits());
        assertEquals(List.of("scaled", "inverted", "transposed"), checked.corrections());
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void whicheverWayTheyLieTheyAreSetUpright(Orientation lies) {
        int[] places = IntStream.range(0, 784).map(pixel -> lies.place(pixel / 28, pixel % 28, 28)).toArray();
        int[] back = new int[784];
        IntStream.range(0, 784).forEach(pixel -> back[places[pixel]] = pixel);
        CheckedDigits checked = check(STROKES.changed((i, pixel) -> STROKES.value(i, back[pixel])));
        assertSamePictures(STROKES, checked.digits());
        assertEquals(lies == Orientation.UPRIGHT ? List.of() : List.of(lies.id()), checked.corrections());
    }

    @Test
    void someInvertedOnesAmongOthersAreInvertedBack() {
        CheckedDigits checked =
                check(STROKES.changed((i, pixel) -> i % 4 == 0 ? 255 - STROKES.value(i, pixel) : STROKES.value(i, pixel)));
        assertSamePictures(STROKES, checked.digits());
        assertEquals(List.of("100 inverted"), checked.corrections());
    }

    @Test
    void whatIsNotSureIsLeftAndSaid() {
        LabelledDigits halfTransposed = STROKES.changed(
                (i, pixel) -> i / 10 % 8 < 5 ? STROKES.value(i, pixel % 28 * 28 + pixel / 28) : STROKES.value(i, pixel));
        CheckedDigits checked = check(halfTransposed);
        assertSame(halfTransposed, checked.digits());
        assertEquals(
                List.of("images: the pictures look transposed (rows and columns exchanged), but not surely; left as they are"),
                said(checked));
    }

    @Test
    void labelsThatBelongToOtherPicturesAreNoticed() {
        CheckedDigits checked = check(labelled(STROKES, (i, label) -> (label + 1) % 10));
        assertEquals(
                List.of("images: the pictures do not look like the digits that their labels name; left as they are"),
                said(checked));
    }

    @Test
    void blankGreyAndFaintPicturesAreNoticed() {
        assertEquals(
                List.of("images: 3 of 400 pictures are blank; left as they are"),
                said(check(STROKES.changed((i, pixel) -> i < 3 ? 0 : STROKES.value(i, pixel)))));
        assertEquals(
                List.of("images: 400 of 400 pictures have a grey border, expected 0; left as they are"),
                said(check(STROKES.changed((i, pixel) -> 100 + STROKES.value(i, pixel) / 2))));
        assertEquals(
                List.of("images: the darkest ink is 16, expected up to 255; left as it is"),
                said(check(STROKES.changed((i, pixel) -> STROKES.value(i, pixel) / 15 % 17))).subList(0, 1));
    }

    @Test
    void onlyBlankPicturesAreNoticed() {
        List<String> said = said(check(STROKES.changed((i, pixel) -> 255)));
        assertTrue(said.contains("images: 400 of 400 pictures are blank; left as they are"), said.toString());
    }

    @Test
    void labelsOfOneDigitAreNoticed() {
        int[] ones = IntStream.range(0, 400).filter(i -> STROKES.label(i) == 1).toArray();
        assertEquals(List.of("images: the labels name only 1"), said(check(STROKES.select(ones))));
    }

    @Test
    void ofAFewDigitsNobodyCanTellHowTheyLie() {
        LabelledDigits few = STROKES.range(0, 50);
        LabelledDigits transposed = few.changed((i, pixel) -> few.value(i, pixel % 28 * 28 + pixel / 28));
        assertSame(transposed, check(transposed).digits());
    }
}
