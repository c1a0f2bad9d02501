package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.Ink;
import dev.inkling.ink.InkmlFile;
import dev.inkling.ink.Point;
import dev.inkling.ink.Stroke;
import dev.inkling.platform.Message;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawFilesTest {

    private static final Ink BARS =
            Ink.of(Stroke.of(new Point(-0.2, -0.3), new Point(-0.2, 0.3)), Stroke.of(new Point(0.2, -0.3), new Point(0.2, 0.3)));

    @TempDir
    Path folder;

    private final List<Message> problems = new ArrayList<>();
    private final DrawPresenter drawing = new DrawPresenter(
            new NoView(), new Rasterizer()::rasterize, Runnable::run, Runnable::run, Runnable::run);
    private final DrawFiles files = new DrawFiles(drawing, Runnable::run, Runnable::run, problems::add);

    @Test
    void whatIsSavedAsInkmlIsReadAgain() throws Exception {
        drawing.open(BARS);
        Path file = folder.resolve("a.inkml");
        files.save(file);
        assertEquals(2, new InkmlFile(file).read().strokes().size());
        Ink before = drawing.ink();
        drawing.clear();
        files.open(file);
        assertEquals(Box.around(before).left(), Box.around(drawing.ink()).left(), 1e-4);
        assertEquals(List.of(), problems);
    }

    @Test
    void aDrawingAsPng() throws Exception {
        drawing.open(BARS);
        Path file = folder.resolve("a.PNG");
        files.save(file);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(0xff000000, picture.getRGB(60, picture.getHeight() / 2), "the left bar");
        assertEquals(0xffffffff, picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
    }

    @Test
    void aPictureIsOpenedAndSaved() throws Exception {
        Path file = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        files.open(file);
        assertEquals(30, drawing.picture().getWidth());
        Path copy = folder.resolve("b.png");
        files.save(copy);
        assertEquals(20, ImageIO.read(copy.toFile()).getHeight());
    }

    @Test
    void nothingIsSavedOfAnEmptyCanvas() {
        files.save(folder.resolve("a.png"));
        files.save(folder.resolve("a.inkml"));
        assertFalse(Files.exists(folder.resolve("a.png")));
        assertFalse(Files.exists(folder.resolve("a.inkml")));
    }

    @Test
    void inkAsText() {
        files.openText("{\"strokes\":[[[0,0],[0,9]],[[5,0],[5,9]]]}");
        assertEquals(2, drawing.ink().strokes().size());
        drawing.undo();
        assertTrue(drawing.ink().isEmpty());
    }

    @Test
    void whatCannotBeOpenedIsSaidAndChangesNothing() throws Exception {
        drawing.open(BARS);
        files.open(Files.writeString(folder.resolve("a.png"), "text"));
        files.open(folder.resolve("none.png"));
        assertEquals(2, problems.size());
        assertEquals(2, drawing.ink().strokes().size());
        assertNull(drawing.picture());
    }

    private static final class NoView implements DrawView {

        @Override
        public void showInk(Ink ink) {}

        @Override
        public void showPrediction(Prediction prediction, Raster raster, Doubt doubt) {}

        @Override
        public void showMarks(List<ShownMark> marks, int chosen) {}

        @Override
        public void showPicture(BufferedImage picture, boolean searched) {}

        @Override
        public void showNoInk() {}

        @Override
        public void showNoGuess() {}

        @Override
        public void showModelLoading() {}

        @Override
        public void showModelReady() {}

        @Override
        public void showNetworkInTraining() {}

        @Override
        public void showModelProblem(Message problem) {}

        @Override
        public void showCommands(boolean undo, boolean redo, boolean clear) {}
    }
}
