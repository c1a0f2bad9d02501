package dev.inkling.data.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NonDigitsTest {

    static List<String> kinds() {
        return NonDigits.kinds();
    }

    @Test
    void thereAreManyKindsAndEachHasItsName() {
        assertTrue(kinds().size() > 150, kinds().size() + " kinds");
        assertEquals(kinds().size(), new HashSet<>(kinds()).size(), "names differ");
    }

    /** A group misspelt in the list would never be drawn. */
    @Test
    void everythingListedIsAKind() {
        for (String line : Skeleton.lines("nondigits.txt")) {
            String name = line.substring(0, line.indexOf(':')).replace(", any way up", "");
            assertTrue(kinds().contains(name), name);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsDrawnAnotherWayEachTime(String kind) {
        Set<Raster> rasters = new HashSet<>();
        for (int seed = 0; seed < 5; seed++) {
            Ink ink = NonDigits.ink(kind, new SplittableRandom(seed));
            assertFalse(ink.isEmpty());
            rasters.add(new Written(ink, 2 + 0.1 * seed).raster());
        }
        assertEquals(5, rasters.size());
    }

    @Test
    void theSameSeedDrawsTheSame() {
        for (int seed = 0; seed < 50; seed++) {
            assertEquals(NonDigits.ink(new SplittableRandom(seed)), NonDigits.ink(new SplittableRandom(seed)));
            assertNotEquals(NonDigits.written(new SplittableRandom(seed)), NonDigits.written(new SplittableRandom(seed + 50)));
        }
    }

    /** So that whoever repeats a training learns from the same. */
    @Test
    void theyAreTheSameEverywhere() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (int seed = 0; seed < 300; seed++) {
            for (float pixel : NonDigits.written(new SplittableRandom(seed)).raster().toArray()) {
                sha.update((byte) Math.round(255 * pixel));
            }
        }
        assertEquals("b9e1c98126d5fc99ee6461b77db77773ba415a258cb8c1bba040a11144b5cba8", HexFormat.of().formatHex(sha.digest()));
    }

    /** An upright or a slanted bar is a 1. */
    @ParameterizedTest
    @ValueSource(strings = {"mark lying bar", "mark dashes"})
    void lyingBarsLie(String kind) {
        for (int seed = 0; seed < 500; seed++) {
            Box box = Box.around(NonDigits.ink(kind, new SplittableRandom(seed)));
            double slope = (box.bottom() - box.top()) / (box.right() - box.left());
            assertTrue(slope < 0.5, "seed " + seed + " climbs by " + slope);
        }
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NonDigits.ink("letter O", new SplittableRandom(1)));
    }
}
