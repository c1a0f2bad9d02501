package dev.inkling.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.ink.Ink;
import dev.inkling.platform.Progress;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.TemplateEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldsTest {

    private static final Function<Ink, Raster> RASTERIZER = new Rasterizer()::rasterize;

    @TempDir
    private Path folder;

    private final TemplateEngine engine = new TemplateEngine();
    private Lesson lesson;
    private Model start;

    @BeforeEach
    void learnEverybodys() throws Exception {
        lesson = SmallHand.lesson(folder);
        start = SmallHand.start(engine, lesson);
    }

    private Folds.Result fold(List<MyDigit> digits, Progress progress) throws Exception {
        return new Folds(engine, RASTERIZER).of(start, Network.QUICK, digits, lesson, progress);
    }

    @Test
    void everyDigitIsReadByWhoHasNotLearnedIt() throws Exception {
        engine.plans.clear();
        assertEquals(new Folds.Result(18, 6, 0), fold(SmallHand.digits(18), Progress.UNWATCHED));
        assertEquals(3, engine.plans.size());
        assertEquals(8 + 12, engine.trainingDigits, "one of nine others is held back, none of one's own");
    }

    @Test
    void whatWasHardlyMeantCountsNeitherBeforeNorAfter() throws Exception {
        List<MyDigit> digits = new ArrayList<>(SmallHand.digits(18));
        digits.set(0, digits.get(0).withLabel(2));
        assertEquals(17, fold(digits, Progress.UNWATCHED).digits());
    }

    @Test
    void itEndsWhenItIsStopped() {
        assertThrows(CancellationException.class, () -> fold(SmallHand.digits(18), new Progress() {
            @Override
            public void at(double share) {}

            @Override
            public boolean isStopped() {
                return true;
            }
        }));
    }
}
