package dev.inkling.data.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LabelledDigits;
import dev.inkling.data.ink.LabelledInk;
import dev.inkling.platform.Progress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static long people(LabelledDigits digits) {
        return IntStream.range(0, digits.count()).map(digits::writer).distinct().count();
    }

    @Test
    void theDigitsAreOfFortyOnePeople() throws Exception {
        LabelledInk ink = People.digits(Progress.UNWATCHED);
        assertEquals(7_714, ink.digits().count());
        assertEquals(0, ink.passedOver());
        assertEquals(41, people(ink.digits()));
        for (int digit = 0; digit < 10; digit++) {
            int wanted = digit;
            long count = IntStream.range(0, 7_714).filter(i -> ink.digits().label(i) == wanted).count();
            assertTrue(count > 700, count + " times " + digit);
        }
    }

    @Test
    void theOthersAreNone() throws Exception {
        LabelledInk ink = People.nonDigits(Progress.UNWATCHED);
        assertEquals(1_591, ink.digits().count());
        assertEquals(0, ink.passedOver());
        assertEquals(164, people(ink.digits()));
        assertTrue(IntStream.range(0, 1_591).allMatch(i -> ink.digits().label(i) == LabelledDigits.NO_DIGIT));
    }
}
