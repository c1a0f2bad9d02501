package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Doubt;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown of a reading: of several digits, of doubts, and of pictures. */
class ShownReadingTest extends DrawPresenterFixture {

    @Test
    void severalDigitsAreSetOffAndOneOfThemIsShown() {
        presenter.modelLoaded(new SevenReader());
        line(0);
        worker.step();
        assertEquals("", view.marks);
        assertEquals("7", presenter.text());
        line(5);
        worker.step();
        worker.step();
        assertEquals("77", view.marks);
        assertEquals(1, view.chosenMark, "the last one");
        assertEquals("77", presenter.text());
        assertEquals(presenter.ink().strokes().subList(1, 2), presenter.chosenInk().strokes());
        presenter.choose(0);
        assertEquals(0, view.chosenMark);
        assertEquals(presenter.ink().strokes().subList(0, 1), presenter.chosenInk().strokes());
        presenter.clear();
        assertTrue(presenter.chosenInk().isEmpty());
        assertEquals("", view.marks);
        assertEquals("", presenter.text());
    }

    @Test
    void noDoubtIsSaidUntilThePenHasRested() {
        presenter.modelLoaded(new DoubtingSevenReader());
        presenter.strokeBegun(new Point(0, 0));
        worker.step();
        assertNull(view.doubted, "the pen is down");
        presenter.strokeExtended(new Point(3, 4));
        worker.step();
        presenter.strokeEnded();
        assertNull(view.doubted, "the pen was down just now");
        assertEquals("7", presenter.text());
        later.step();
        assertEquals(Doubt.NO_DIGIT, view.doubted);
        assertEquals("?", presenter.text());
    }

    @Test
    void anotherStrokeBegunMeanwhileIsWaitedForToo() {
        presenter.modelLoaded(new DoubtingSevenReader());
        draw();
        worker.step();
        presenter.strokeBegun(new Point(1, 1));
        later.step();
        while (worker.waiting() > 0) {
            worker.step();
        }
        assertNull(view.doubted);
        presenter.strokeEnded();
        later.step();
        assertEquals(Doubt.NO_DIGIT, view.doubted);
    }

    @Test
    void whatWasOpenedOrBroughtBackIsDoubtedAtOnce() {
        presenter.modelLoaded(new DoubtingSevenReader());
        draw();
        presenter.open(Ink.of(Stroke.of(new Point(0, 0), new Point(0, 9))));
        while (worker.waiting() > 0) {
            worker.step();
        }
        assertEquals(Doubt.NO_DIGIT, view.doubted);
    }

    private static BufferedImage picture(int... bars) {
        BufferedImage picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 200, 100);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(6));
        for (int x : bars) {
            graphics.drawLine(x, 20, x, 80);
        }
        graphics.dispose();
        return picture;
    }

    @Test
    void aPictureIsReadAndItsDigitsAreBoxedWhereTheyAreShown() {
        presenter.modelLoaded(new SevenReader());
        draw();
        presenter.open(picture(50, 150));
        while (worker.waiting() > 0) {
            worker.step();
        }
        assertEquals("77", view.marks);
        assertEquals(-50 * 0.94 / 200, view.boxes.get(0).middleX(), 0.01);
        assertTrue(presenter.ink().isEmpty());
        presenter.undo();
        assertNull(view.picture);
        assertEquals(1, view.ink.strokes().size());
    }

    /** A network that sees the raster of the ink of a picture would see another one. */
    @Test
    void aRasterIsReadAsItStands() {
        float[] pixels = new float[Raster.PIXELS];
        pixels[3] = 0.3f;
        pixels[400] = 1;
        Raster raster = Raster.of(pixels);
        List<InkReading> told = new ArrayList<>();
        presenter.modelLoaded(new SevenReader());
        presenter.follow(new Onlooker() {
            @Override
            public void read(InkReading reading) {
                told.add(reading);
            }

            @Override
            public void nothingDrawn() {}
        });
        presenter.open(raster);
        worker.step();
        assertEquals(raster, told.get(0).raster());
        assertEquals(7, view.shown.mostProbable());
        assertFalse(view.searched);
        assertEquals(0xff, view.picture.getRGB(20 * (400 % 28), 20 * (400 / 28)) & 0xff);
        presenter.undo();
        assertNull(view.picture);
    }

    @Test
    void aPictureWithoutInkHasNoGuess() {
        presenter.modelLoaded(new SevenReader());
        presenter.open(picture());
        worker.step();
        assertTrue(view.noInk);
        assertEquals("", presenter.text());
        assertEquals("ready", view.model);
    }

    @Test
    void aStrokeTakesThePlaceOfThePictureAndUndoBringsItBack() {
        presenter.modelLoaded(new SevenReader());
        BufferedImage picture = picture(50);
        presenter.open(picture);
        presenter.strokeBegun(new Point(0, 0));
        assertNull(view.picture);
        presenter.strokeEnded();
        assertNull(presenter.picture());
        presenter.undo();
        assertEquals(picture, view.picture);
    }
}
