package dev.inkling.raster.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InkFinderTest {

    private static final Color PAPER = new Color(235, 232, 225);

    /** What is in a picture beside its ring of ink, 300 by 360 pixels. */
    enum Beside {
        NOTHING { @Override void draw(Graphics2D canvas) { } },
        BOX { @Override void draw(Graphics2D canvas) { canvas.drawRect(40, 50, 220, 260); } },
        UNDERLINE_THROUGH_THE_RING { @Override void draw(Graphics2D canvas) { canvas.drawLine(30, 250, 270, 250); } },
        CORNER_OF_A_CELL {
            @Override void draw(Graphics2D canvas) {
                canvas.drawLine(12, 0, 12, 360);
                canvas.drawLine(0, 14, 300, 14);
            }
        },
        CELL_OF_A_COMB {
            @Override void draw(Graphics2D canvas) {
                canvas.drawLine(30, 300, 270, 300);
                canvas.drawLine(30, 240, 30, 300);
                canvas.drawLine(270, 240, 270, 300);
            }
        },
        TILTED_GRID {
            @Override void draw(Graphics2D canvas) {
                canvas.rotate(0.03);
                for (int place = -400; place < 800; place += 30) {
                    canvas.drawLine(place, -400, place, 800);
                    canvas.drawLine(-400, place, 800, place);
                }
            }
        },
        TABLE_AT_TWO_SIDES {
            @Override void draw(Graphics2D canvas) {
                canvas.setColor(new Color(100, 65, 40));
                canvas.fillRect(0, 325, 300, 35);
                canvas.fillRect(270, 0, 30, 360);
            }
        },
        BLACK_BARS {
            @Override void draw(Graphics2D canvas) {
                canvas.fillRect(0, 0, 35, 360);
                canvas.fillRect(265, 0, 35, 360);
            }
        },
        PUNCHED_HOLES {
            @Override void draw(Graphics2D canvas) {
                canvas.fillOval(10, 60, 26, 26);
                canvas.fillOval(10, 280, 26, 26);
            }
        };

        abstract void draw(Graphics2D canvas);
    }

    private static BufferedImage ring(Color paper, Color ink, Beside beside) {
        BufferedImage picture = new BufferedImage(300, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(paper);
        canvas.fillRect(0, 0, 300, 360);
        Graphics2D other = (Graphics2D) canvas.create();
        other.setColor(Color.DARK_GRAY);
        other.setStroke(new BasicStroke(2));
        beside.draw(other);
        other.dispose();
        canvas.setColor(ink);
        canvas.setStroke(new BasicStroke(7));
        canvas.drawOval(90, 90, 120, 180);
        canvas.dispose();
        return picture;
    }

    private static void assertIsRing(BufferedImage picture) {
        InkPicture found = new InkFinder().find(picture, Stages.UNSEEN);
        InkBox box = InkBox.of(found.ink());
        assertEquals(86, found.pictureX(box.left()), 6, "left");
        assertEquals(86, found.pictureY(box.top()), 6, "top");
        assertEquals(214, found.pictureX(box.right()), 6, "right");
        assertEquals(274, found.pictureY(box.bottom()), 6, "bottom");
        double area = 0;
        for (float ink : found.ink().values()) {
            area += ink;
        }
        assertEquals(3_350, area, 500, "as much ink as the ring has, none lost where a line crosses it");
    }

    @ParameterizedTest
    @EnumSource(Beside.class)
    void findsTheWritingAndNothingBesideIt(Beside beside) {
        assertIsRing(ring(PAPER, new Color(25, 30, 90), beside));
    }

    @Test
    void inkThatDiffersInColourOnly() {
        assertIsRing(ring(new Color(60, 110, 75), new Color(180, 60, 50), Beside.NOTHING));
    }

    @Test
    void shadowOnPencil() {
        BufferedImage picture = ring(PAPER, new Color(140, 140, 140), Beside.NOTHING);
        for (int y = 0; y < 360; y++) {
            for (int x = Math.max(0, 260 - y); x < 300; x++) {
                Color lit = new Color(picture.getRGB(x, y));
                picture.setRGB(x, y, new Color(lit.getRed() / 2, lit.getGreen() / 2, lit.getBlue() / 2).getRGB());
            }
        }
        assertIsRing(picture);
    }

    /** A line alone may be a 1; and of a tilted grid without anything else some stretches are left, which may be as well. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"UNDERLINE_THROUGH_THE_RING", "TILTED_GRID"})
    void whereNothingIsWrittenIsNoInk(Beside beside) {
        assertTrue(new InkFinder().find(ring(PAPER, PAPER, beside), Stages.UNSEEN).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.7, -0.3, 0.09})
    void lightAlone(double brighter) {
        BufferedImage picture = ring(PAPER, PAPER, Beside.NOTHING);
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 300; x++) {
                double middle = Math.exp(-(Math.pow(x - 140, 2) + Math.pow(y - 190, 2)) / 9_000);
                double share = brighter > 0 ? 1 + brighter * middle : 1 + brighter * (1 - middle);
                Color lit = new Color(picture.getRGB(x, y));
                picture.setRGB(x, y, new Color(
                        (int) Math.min(255, share * lit.getRed()), (int) Math.min(255, share * lit.getGreen()),
                        (int) Math.min(255, share * lit.getBlue())).getRGB());
            }
        }
        assertTrue(new InkFinder().find(picture, Stages.UNSEEN).isEmpty());
    }

    @Test
    void showsItsSteps() {
        List<String> names = new ArrayList<>();
        new InkFinder().find(ring(PAPER, Color.BLACK, Beside.NOTHING), (name, picture) -> names.add(name));
        assertEquals(List.of("picture", "sheet", "stain", "lines-out", "ink"), names);
    }
}
