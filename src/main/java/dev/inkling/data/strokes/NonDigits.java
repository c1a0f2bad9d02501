package dev.inkling.data.strokes;

import dev.inkling.ink.Ink;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Ink that is clearly no digit, in the hands and with the pens of {@link BuiltInStrokes}: letters, signs, shapes, scribbles,
 * several digits at once, struck digits, dots and lying bars. Never a digit half drawn. The same seed draws the same
 * everywhere.
 */
public final class NonDigits {

    private static final InkBending VARIED =
            new InkBending(6, 0.12, 0.15, 0.12, 0.06, 0.02, 0.1, Pen.THINNEST, Pen.THICKEST);

    private static final List<Group> GROUPS = List.of(
            new Group("letter", 32, Templates.of("letter")),
            new Group("kana", 2, Templates.of("kana")),
            new Group("han", 3, Templates.of("han")),
            new Group("sign", 18, Templates.of("sign")),
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
        List<Drawing> drawings = List.copyOf(GROUPS.get(i).drawings().values());
        return VARIED.apply(new Chances(random).of(drawings).draw(random), random);
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

    /** @param share how often it is drawn, beside the others' shares */
    private record Group(String name, int share, Map<String, Drawing> drawings) {

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
