package dev.inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.platform.Message;
import dev.inkling.raster.picture.KeptStages;
import dev.inkling.ui.SteppedExecutor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsPresenterTest {

    private final Seen seen = new Seen();
    private final SteppedExecutor worker = new SteppedExecutor();
    private final StepsPresenter presenter = new StepsPresenter(seen, worker, Runnable::run);

    private static BufferedImage picture(int side) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, side, side);
        canvas.setColor(Color.BLACK);
        canvas.fillRect(side / 2, side / 4, 5, side / 2);
        canvas.dispose();
        return picture;
    }

    private void work() {
        while (worker.waiting() > 0) {
            worker.step();
        }
    }

    @Test
    void stepsAreOfferedWhileThereIsAPicture() {
        assertEquals(false, seen.offered);
        presenter.pictureShown(picture(40));
        assertEquals(true, seen.offered);
        presenter.pictureShown(null);
        assertEquals(false, seen.offered);
    }

    @Test
    void nothingIsLookedForWhileNobodyLooks() {
        presenter.pictureShown(picture(40));
        assertEquals(0, worker.waiting());
        presenter.setOpen(true);
        assertEquals(1, worker.waiting());
        presenter.setOpen(false);
        work();
        assertEquals(List.of(), seen.steps);
    }

    @Test
    void theStepsOfThePictureInTheirOrder() {
        presenter.setOpen(true);
        presenter.pictureShown(picture(40));
        work();
        assertEquals(
                List.of("picture", "sheet", "stain", "lines-out", "ink"),
                seen.steps.stream().map(KeptStages.Kept::name).toList());
    }

    @Test
    void aLargePictureIsShownSmaller() {
        presenter.setOpen(true);
        presenter.pictureShown(picture(1300));
        work();
        assertEquals(650, seen.steps.get(0).picture().width());
    }

    @Test
    void ofTwoPicturesTheNewestCounts() {
        presenter.setOpen(true);
        presenter.pictureShown(picture(40));
        presenter.pictureShown(picture(60));
        work();
        assertEquals(60, seen.steps.get(0).picture().width());
        assertEquals(1, seen.shows);
    }

    @Test
    void thePictureThatIsShownAlreadyIsNotLookedForAgain() {
        presenter.setOpen(true);
        BufferedImage picture = picture(40);
        presenter.pictureShown(picture);
        work();
        presenter.pictureShown(picture);
        assertEquals(0, worker.waiting());
        assertEquals(5, seen.steps.size());
    }

    private static final class Seen implements StepsView {

        private boolean offered;
        private List<KeptStages.Kept> steps = List.of();
        private int shows;

        @Override
        public void offer(boolean now) {
            offered = now;
        }

        @Override
        public void show(List<KeptStages.Kept> newest) {
            steps = newest;
            shows += newest.isEmpty() ? 0 : 1;
        }

        @Override
        public void showProblem(Message problem) {
            throw new AssertionError(problem);
        }
    }
}
