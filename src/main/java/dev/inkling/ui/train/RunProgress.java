package dev.inkling.ui.train;

import dev.inkling.runs.RunState;
import dev.inkling.training.BatchResult;
import dev.inkling.ui.common.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How far the run is, as a bar and in words. */
final class RunProgress extends VBox {

    private final Texts texts;
    private final Label status = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    /** Null while nothing runs. */
    private final ObjectProperty<@Nullable RunState> state = new SimpleObjectProperty<>();
    private final BooleanProperty stopping = new SimpleBooleanProperty();
    /** Null before the first batch of a run. */
    private final ObjectProperty<@Nullable BatchResult> newest = new SimpleObjectProperty<>();
    private TimeLeft timeLeft = new TimeLeft(System::nanoTime);

    RunProgress(Texts texts) {
        this.texts = texts;
        bar.setId("train-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(Region.USE_PREF_SIZE);
        bar.accessibleTextProperty().bind(status.textProperty());
        status.setId("train-status");
        status.setWrapText(true);
        status.textProperty()
                .bind(Bindings.createStringBinding(this::statusText, state, stopping, newest, texts.languageProperty()));
        getStyleClass().add("run-progress");
        bar.visibleProperty().bind(state.isNotNull());
        bar.managedProperty().bind(bar.visibleProperty());
        getChildren().setAll(bar, status);
    }

    /** @return null while nothing runs */
    ReadOnlyObjectProperty<@Nullable RunState> state() {
        return state;
    }

    void begin() {
        timeLeft = new TimeLeft(System::nanoTime);
    }

    void showState(@Nullable RunState now, boolean isStopping) {
        stopping.set(isStopping);
        state.set(now);
        if (now == null) {
            newest.set(null);
            bar.setProgress(0);
        } else if (!learns(now)) {
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        }
    }

    static boolean learns(@Nullable RunState state) {
        return state instanceof RunState.Learning || state instanceof RunState.Paused;
    }

    void showReading(double share) {
        if (state.get() instanceof RunState.ReadingData) {
            bar.setProgress(share);
        }
    }

    void showBatch(BatchResult batch) {
        newest.set(batch);
        if (state.get() instanceof RunState.Learning) {
            bar.setProgress((double) batch.step() / batch.steps());
        }
    }

    void showTesting(double share) {
        if (state.get() instanceof RunState.Testing) {
            bar.setProgress(share);
        }
    }

    private String statusText() {
        RunState now = state.get();
        BatchResult batch = newest.get();
        if (now == null || !now.isLive() && !(now instanceof RunState.Waiting)) {
            return texts.get("train.state.idle");
        } else if (stopping.get()) {
            return texts.get("train.state.stopping");
        } else if (batch == null || !learns(now)) {
            return texts.get("train.state." + RunWords.key(now));
        }
        long seconds = timeLeft.seconds(batch);
        return texts.get(
                now instanceof RunState.Paused ? "train.status.paused" : "train.status",
                batch.epoch(), batch.epochs(), Math.round(batch.imagesPerSecond()),
                String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
    }
}
