package dev.inkling.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.platform.Message;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonTest {

    @TempDir
    private Path folder;

    private final List<LessonStep> begun = new ArrayList<>();
    private final Shown shown = new Shown();
    private final LessonPresenter lesson = new LessonPresenter(
            shown, new LessonPage(new Texts(Language.CHINESE), () -> LocalDate.of(2026, 3, 14)), begun::add);

    @Test
    void itLeadsFromTheFirstStepToTheLastAndBack() {
        lesson.toggle();
        for (LessonStep step : LessonStep.values()) {
            assertEquals(step, shown.step);
            lesson.next();
        }
        assertEquals(LessonStep.HAND, shown.step);
        lesson.back();
        assertEquals(LessonStep.MISTAKES, shown.step);
        assertEquals(List.of(LessonStep.DRAW, LessonStep.RASTER, LessonStep.TRAIN, LessonStep.MISTAKES, LessonStep.HAND,
                LessonStep.MISTAKES), begun);
    }

    @Test
    void itGoesOnWhereItWasPutAway() {
        lesson.toggle();
        lesson.back();
        lesson.next();
        lesson.toggle();
        assertFalse(shown.visible);
        lesson.toggle();
        assertTrue(shown.visible);
        assertEquals(LessonStep.RASTER, shown.step);
    }

    @Test
    void thePageHasEachStepThatWasTakenWithItsPicture() throws IOException {
        lesson.toggle();
        lesson.next();
        Path page = folder.resolve("张 伟.html");
        lesson.save(page);
        String html = Files.readString(page);
        assertEquals(3, html.split("<section>").length);
        assertTrue(html.contains("<html lang=\"zh-CN\">"), html);
        assertTrue(html.contains("2026年3月14日"), html);
        assertTrue(html.contains("data:image/png;base64,AQI="), html);
        assertEquals(Message.of("lesson.saved", page), shown.saved);
    }

    @Test
    void aPageThatCannotBeWrittenIsSaid() throws IOException {
        lesson.toggle();
        Path file = Files.createFile(folder.resolve("file"));
        lesson.save(file.resolve("page.html"));
        assertFalse(shown.saved.key().equals("lesson.saved"));
    }

    private static final class Shown implements LessonView {

        private LessonStep step;
        private boolean visible;
        private Message saved;

        @Override
        public void show(LessonStep next) {
            step = next;
            visible = true;
        }

        @Override
        public void hide() {
            visible = false;
        }

        @Override
        public void showSaved(Message message) {
            saved = message;
        }

        @Override
        public byte[] picture() {
            return new byte[] {1, 2};
        }
    }
}
