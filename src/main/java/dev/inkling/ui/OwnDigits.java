package dev.inkling.ui;

import dev.inkling.data.mnist.MissingFilesException;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.evaluation.Tester;
import dev.inkling.ink.Ink;
import dev.inkling.mine.Folds;
import dev.inkling.mine.Learner;
import dev.inkling.mine.Lesson;
import dev.inkling.mine.OwnReader;
import dev.inkling.mine.Profiles;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.draw.DrawPresenter;
import dev.inkling.ui.mine.CorrectionPresenter;
import dev.inkling.ui.mine.CorrectionStrip;
import dev.inkling.ui.mine.Hand;
import dev.inkling.ui.mine.LearningModels;
import dev.inkling.ui.mine.MinePane;
import dev.inkling.ui.mine.MinePresenter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The user's own digits put together: beside the drawing, in a tab of their own, and in what the window reads with. */
final class OwnDigits {

    private final Parts parts;
    private final Workers workers;
    private final DrawPresenter draw;
    private final Runnable showMine;
    private final Hand hand;
    private final CorrectionStrip strip;
    private final CorrectionPresenter corrections;
    private final MinePane pane;
    /** Null until the first model is loaded. */
    private @Nullable OwnReader reader;
    /** Null until then too. */
    private @Nullable MinePresenter mine;

    OwnDigits(Parts parts, Texts texts, Workers workers, DrawPane drawPane, DrawPresenter draw, Runnable showDrawing,
            Runnable showMine) {
        this.parts = parts;
        this.workers = workers;
        this.draw = draw;
        this.showMine = showMine;
        hand = new Hand(new Profiles(parts.folders().data().resolve("my")), workers.librarian(), Platform::runLater);
        strip = new CorrectionStrip(texts, drawPane::ask);
        corrections = new CorrectionPresenter(
                strip, hand, new Canvas(), InstantSource.system(), new Random(), this::learn);
        strip.present(corrections);
        drawPane.correctWith(strip, corrections::correct);
        draw.onNewDrawing(corrections::drawnAnew);
        pane = new MinePane(texts, () -> {
            showDrawing.run();
            corrections.beginSession();
        });
        hand.follow(digits -> remember());
    }

    private void learn() {
        if (mine != null) {
            showMine.run();
            mine.learn();
        }
    }

    /** @return what reads with the memory of the user's digits; closed with the model */
    OwnReader reading(Model model) {
        reader = new OwnReader(model, parts.rasterizer());
        remember();
        return reader;
    }

    private void remember() {
        OwnReader now = reader;
        if (now != null) {
            var digits = hand.digits();
            workers.rememberer().execute(() -> {
                now.remember(digits);
                Platform.runLater(draw::readAgain);
            });
        }
    }

    /**
     * What the tab needs is there.
     *
     * @param inUse what the library calls the model in use; any thread may ask
     * @param mnist where MNIST is, or would be; any thread may ask
     */
    void begin(Tester tester, Supplier<String> inUse, Consumer<String> use, Supplier<MnistFolder> mnist) {
        mine = new MinePresenter(
                pane, hand, new WindowModels(inUse, use, mnist),
                new Learner(parts.runs(), parts.engine(), parts.rasterizer(), tester),
                () -> new Folds(parts.engine().get(), parts.rasterizer()), workers.trainer(), Platform::runLater);
        pane.present(mine);
        hand.begin();
    }

    /** @param model that the user has chosen, as the library calls it; of the profile in use from now on */
    void keepModel(String model) {
        hand.keepModel(hand.profile(), model);
    }

    /** @return where the digits of the profile in use are, or would be */
    Path file() {
        return hand.file();
    }

    MinePane pane() {
        return pane;
    }

    MenuButton profileChoice() {
        return pane.profileChoice();
    }

    /** The keys of the draw tab that it does not take itself. */
    void keyPressed(KeyEvent event) {
        strip.keyPressed(event);
    }

    /** Of what is being learned nothing is kept. */
    void end() {
        if (mine != null) {
            mine.cancel();
        }
    }

    private final class Canvas implements CorrectionPresenter.Drawing {

        @Override
        public Ink ink() {
            return draw.ink();
        }

        @Override
        public Ink chosen() {
            return draw.chosenInk();
        }

        @Override
        public void clear() {
            draw.clear();
        }
    }

    private final class WindowModels implements LearningModels {

        private final Supplier<String> inUse;
        private final Consumer<String> use;
        private final Supplier<MnistFolder> mnist;

        WindowModels(Supplier<String> inUse, Consumer<String> use, Supplier<MnistFolder> mnist) {
            this.inUse = inUse;
            this.use = use;
            this.mnist = mnist;
        }

        @Override
        public String inUse() {
            return inUse.get();
        }

        @Override
        public Model openInUse() throws IOException, InvalidModelException {
            return parts.library().open(inUse.get());
        }

        @Override
        public void use(String name) {
            use.accept(name);
        }

        @Override
        public Lesson lesson() {
            MnistFolder folder = mnist.get();
            try {
                folder.requireFiles();
                return Lesson.with(Optional.of(folder.directory()));
            } catch (MissingFilesException e) {
                return Lesson.with(Optional.empty());
            }
        }
    }
}
