package dev.inkling.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.raster.Box;
import dev.inkling.raster.Rasterizer;
import dev.inkling.raster.picture.InkFinder;
import dev.inkling.raster.picture.InkPicture;
import dev.inkling.raster.picture.Stages;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NumberReaderTest {

    private final NumberReader reader = new NumberReader(new Bars(), new Rasterizer()::rasterize, false);

    private static Stroke bar(double x, double top, double bottom) {
        return Stroke.of(new Point(x, top), new Point(x, (top + bottom) / 2), new Point(x, bottom));
    }

    private static Stroke ring(double x, double y) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            points.add(new Point(x + 30 * Math.sin(i * Math.PI / 20), y - 50 * Math.cos(i * Math.PI / 20)));
        }
        return new Stroke(points);
    }

    private static BufferedImage picture(Consumer<Graphics2D> drawing) {
        BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 300, 200);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(8));
        drawing.accept(graphics);
        graphics.dispose();
        return picture;
    }

    private static InkPicture ink(BufferedImage picture) {
        return new InkFinder().find(picture, Stages.UNSEEN);
    }

    @Test
    void anEmptyPage() {
        assertEquals(Reading.NONE, reader.read(Ink.NONE));
        assertEquals(Reading.NONE, reader.read(ink(picture(graphics -> {}))));
        assertEquals("", Reading.NONE.text());
        assertEquals(0, Reading.NONE.confidence());
    }

    @Test
    void digitsSideBySide() {
        Reading reading = reader.read(Ink.of(bar(0, 0, 100), ring(70, 50), bar(130, 5, 100)));
        assertEquals("101", reading.text());
        assertEquals(1, reading.confidence());
        assertEquals(new Box(40, 0, 100, 100), reading.digits().get(1).box());
    }

    @Test
    void theOrderIsThatOfTheWritingAndNotOfThePen() {
        assertEquals("10", reader.read(Ink.of(ring(70, 50), bar(0, 0, 100))).text());
    }

    @Test
    void lineByLine() {
        Ink ink = Ink.of(ring(70, 190), ring(70, 50), bar(0, 0, 100), bar(0, 140, 240), bar(140, 130, 240));
        assertEquals("10101", reader.read(ink).text());
    }

    @Test
    void linesBelowEachOtherAreNotOneDigitHoweverDoubtfulOneOfThemIs() {
        Stroke lying = Stroke.of(new Point(0, 200), new Point(140, 200), new Point(140, 260), new Point(0, 260));
        assertEquals("101?", reader.read(Ink.of(bar(10, 0, 100), ring(70, 50), bar(130, 0, 100), lying)).text());
    }

    @Test
    void digitsOfTwoPartsOneAboveTheOtherAreOneLine() {
        Ink broken = Ink.of(bar(0, 0, 48), bar(70, 0, 48), bar(0, 52, 100), bar(70, 51, 100));
        assertEquals("11", reader.read(broken).text());
    }

    @Test
    void narrowLinesAreTwo() {
        Ink ink = Ink.of(bar(0, 0, 48), bar(70, 0, 48), bar(0, 60, 108), bar(70, 60, 108));
        assertEquals("1111", reader.read(ink).text());
    }

    @Test
    void narrowLinesThatNearlyTouchAreTwoIfTheyAreNoneTogether() {
        Ink ink = Ink.of(ring(0, 0), ring(90, 0), ring(2, 104), ring(93, 104));
        assertEquals("0000", reader.read(ink).text());
    }

    @Test
    void aDigitInTwoStrokesIsOne() {
        Ink broken = Ink.of(bar(0, 0, 45), bar(0, 50, 100), ring(70, 50));
        assertEquals("10", reader.read(broken).text());
    }

    @Test
    void aSlipOfThePenBelongsToItsDigit() {
        Ink ink = Ink.of(bar(0, 0, 100), ring(70, 50), Stroke.of(new Point(103, 50), new Point(105, 52)));
        Reading reading = reader.read(ink);
        assertEquals("10", reading.text());
        assertEquals(105, reading.digits().get(1).box().right());
    }

    @Test
    void whatIsNoDigitIsAQuestionMarkAmongTheOthers() {
        Stroke lying = Stroke.of(new Point(70, 50), new Point(190, 50));
        assertEquals("1?1", reader.read(Ink.of(bar(0, 0, 100), lying, bar(250, 0, 100))).text());
    }

    @Test
    void whatIsDoubtfulIsADigitAmongDigitsOfItsHeight() {
        NumberReader doubting = new NumberReader(new Doubting(), new Rasterizer()::rasterize, false);
        assertEquals("101", doubting.read(Ink.of(bar(0, 0, 100), ring(70, 50), bar(130, 5, 100))).text());
        assertEquals("?", doubting.read(Ink.of(ring(70, 50))).text());
        assertEquals("1?", doubting.read(Ink.of(bar(0, 0, 100), ring(70, 50))).text());
        assertEquals("1?1", doubting.read(Ink.of(bar(0, 40, 100), ring(90, 50), bar(180, 40, 100))).text());
    }

    @Test
    void oneStrokeThatIsTwoDigits() {
        List<Point> points = new ArrayList<>(ring(30, 50).points());
        ring(100, 50).points().forEach(points::add);
        assertEquals("00", reader.read(Ink.of(new Stroke(points))).text());
    }

    @Test
    void saidToBeSingle() {
        NumberReader single = new NumberReader(new Bars(), new Rasterizer()::rasterize, true);
        Reading reading = single.read(Ink.of(bar(0, 0, 100), bar(25, 0, 100), bar(50, 0, 100)));
        assertEquals("?", reading.text());
        assertEquals(new Box(0, 0, 50, 100), reading.digits().get(0).box());
    }

    @Test
    void aPicture() {
        Reading reading = reader.read(ink(picture(graphics -> {
            graphics.drawOval(100, 50, 60, 100);
            graphics.drawLine(60, 50, 60, 150);
        })));
        assertEquals("10", reading.text());
        Box box = reading.digits().get(1).box();
        assertEquals(96, box.left(), 2);
        assertEquals(164, box.right(), 2);
        assertEquals(46, box.top(), 2);
        assertEquals(154, box.bottom(), 2);
    }

    @Test
    void aPictureOfTwoDigitsThatTouch() {
        assertEquals("00", reader.read(ink(picture(graphics -> {
            graphics.drawOval(50, 50, 60, 100);
            graphics.drawOval(118, 50, 60, 100);
        }))).text());
    }

    @Test
    void boxesAreInPixelsOfThePictureHoweverLargeItIs() {
        BufferedImage large = new BufferedImage(4500, 3000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = large.createGraphics();
        graphics.scale(15, 15);
        graphics.drawImage(picture(small -> {
            small.drawLine(60, 50, 60, 150);
            small.drawLine(160, 50, 160, 150);
        }), 0, 0, null);
        graphics.dispose();
        Reading reading = reader.read(ink(large));
        assertEquals("11", reading.text());
        assertEquals(156 * 15, reading.digits().get(1).box().left(), 60);
    }
}
