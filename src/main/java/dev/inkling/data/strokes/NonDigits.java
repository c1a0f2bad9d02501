package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Ink that is clearly no digit, in the hands and with the pens of {@link BuiltInStrokes}: letters, signs, shapes, scribbles,
 * several digits at once, struck digits, dots and lying bars. Never a digit half drawn. The same seed draws the same
 * everywhere.
 */
public final class NonDigits {

    private static final InkBending VARIED =
            new InkBending(6, 0.12, 0.15, 0.12, 0.06, 0.02, 0.1, Pen.THINNEST, Pen.THICKEST);

    /** Taken for digits more than others: a for 9, G for 6, Y and u for 4, &gt; for 7, ? and braces for 1, 2 and 3. */
    private static final Set<String> MISTAKEN = Set.of(
            "letter a", "letter e", "letter G", "letter T", "letter u", "letter Y", "sign greater", "sign question",
            "sign brace");
    private static final int TIMES = 4;

    private static final List<Group> GROUPS = List.of(
            new Group("letter", 36, Templates.of("letter")),
            new Group("kana", 2, Templates.of("kana")),
            new Group("han", 3, Templates.of("han")),
            new Group("sign", 24, Templates.of("sign")),
            new Group("shape", 15, Templates.of("shape")),
            new Group("figure", 9, Figures.all()),
            new Group("scribble", 9, Scribbles.all()),
            new Group("several", 10, Several.all()),
            new Group("struck digit", 5, StruckDigit.all()),
            new Group("mark", 6, Marks.all()));

    private NonDigits() {}

    /** @return their names, such as "letter A" */
    public static List<String> kinds() {
        return GROUPS.stream().flatMap(group -> group.kinds().stream()).toList();
    }

    /** @return another one each time, of any kind, and a pen for it */
    public static Written written(SplittableRandom random) {
        return new Written(ink(random), random.nextDouble(Pen.THINNEST, Pen.THICKEST));
    }

    /** @return another one each time, of any kind */
    public static Ink ink(SplittableRandom random) {
        int all = GROUPS.stream().mapToInt(Group::share).sum();
        int left = random.nextInt(all);
        int i = 0;
        while (left >= GROUPS.get(i).share()) {
            left -= GROUPS.get(i++).share();
        }
        return VARIED.apply(new Chances(random).of(GROUPS.get(i).lots()).draw(random), random);
    }

    /**
     * @param kind one of {@link #kinds}
     * @return another one each time
     */
    public static Ink ink(String kind, SplittableRandom random) {
        Drawing drawing = GROUPS.stream()
                .flatMap(group -> group.named(kind).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind called " + kind));
        return VARIED.apply(drawing.draw(random), random);
    }

    /**
     * @param share how often it is drawn, beside the others' shares
     * @param lots one a drawing, some a drawing that is easily mistaken
     */
    private record Group(String name, int share, Map<String, Drawing> drawings, List<Drawing> lots) {

        Group(String name, int share, Map<String, Drawing> drawings) {
            this(name, share, drawings, drawings.entrySet().stream()
                    .flatMap(entry -> Collections.nCopies(lots(name, entry.getKey()), entry.getValue()).stream())
                    .toList());
        }

        private static int lots(String name, String drawing) {
            return MISTAKEN.contains(name + " " + drawing.split("\\W", 2)[0]) ? TIMES : 1;
        }

        List<String> kinds() {
            return drawings.keySet().stream().map(this::kind).toList();
        }

        List<Drawing> named(String kind) {
            return drawings.entrySet().stream()
                    .filter(entry -> kind(entry.getKey()).equals(kind))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private String kind(String drawing) {
            return name + " " + drawing;
        }
    }
}
