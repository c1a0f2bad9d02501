package dev.inkling.ui.draw;

import dev.inkling.platform.Reason;
import dev.inkling.raster.picture.InkFinder;
import dev.inkling.raster.picture.KeptStages;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ink of the picture on the canvas once more, so that each step can be looked at. Computes nothing while nobody looks.
 * Called on the user interface's thread only.
 */
public final class StepsPresenter {

    /** Pixels a side in which a step is shown. */
    private static final int MOST_SIDE = 900;

    private final StepsView view;
    private final Executor worker;
    private final Executor ui;
    /** Null while there is none. */
    private @Nullable BufferedImage picture;
    /** Whose steps are shown or looked for; null for nobody's. */
    private @Nullable BufferedImage followed;
    private boolean open;

    /**
     * @param worker finds ink
     * @param ui runs what touches the view
     */
    public StepsPresenter(StepsView view, Executor worker, Executor ui) {
        this.view = view;
        this.worker = worker;
        this.ui = ui;
        view.offer(false);
    }

    /** @param shown what lies on the canvas now, upright; null for no picture */
    public void pictureShown(@Nullable BufferedImage shown) {
        picture = shown;
        view.offer(picture != null);
        follow();
    }

    /** @param looked whether the user looks at the steps */
    public void setOpen(boolean looked) {
        open = looked;
        follow();
    }

    private void follow() {
        @Nullable BufferedImage wanted = open ? picture : null;
        if (wanted == followed) {
            return;
        }
        followed = wanted;
        view.show(List.of());
        if (wanted != null) {
            worker.execute(() -> find(wanted));
        }
    }

    private void find(BufferedImage wanted) {
        KeptStages stages = new KeptStages(MOST_SIDE);
        try {
            new InkFinder().find(wanted, stages);
            ui.execute(() -> ifFollowed(wanted, () -> view.show(stages.all())));
        } catch (RuntimeException | OutOfMemoryError e) {
            ui.execute(() -> ifFollowed(wanted, () -> view.showProblem(Reason.of(e))));
        }
    }

    private void ifFollowed(BufferedImage wanted, Runnable change) {
        if (wanted == followed) {
            change.run();
        }
    }
}
