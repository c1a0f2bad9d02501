package dev.inkling.ui.train;

import dev.inkling.mnist.MnistDownload;
import dev.inkling.mnist.MnistFolder;
import dev.inkling.platform.Message;
import dev.inkling.ui.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Asks what to learn from: MNIST, found, fetched or in a folder of the user's, or the built-in strokes. */
public final class DataPane extends VBox implements DataView {

    private static final double BYTES_A_MEGABYTE = 1e6;

    private final Texts texts;
    private final RadioButton mnist = new RadioButton();
    private final RadioButton strokes = new RadioButton();
    private final Label state = new Label();
    private final Label problem = new Label();
    private final Label received = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox downloading;
    private final Button download;
    private final FlowPane choices;
    private final DataPresenter presenter;

    /** For the arguments see {@link DataPresenter}. */
    public DataPane(
            Texts texts,
            MnistFolder folder,
            MnistFolder own,
            Supplier<MnistDownload> downloads,
            Executor downloader,
            Executor ui,
            Consumer<MnistFolder> remember) {
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.of("train.data"));
        title.getStyleClass().add("heading");
        state.setId("train-data");
        progress.setId("data-progress");
        progress.accessibleTextProperty().bind(received.textProperty());
        problem.getStyleClass().addAll("model-state", "problem");
        download = button("data-download", "train.data.download", () -> presenter().download());
        Button choose = button("choose-data", "train.data.choose", this::chooseFolder);
        Button cancel = button("data-cancel", "train.data.cancel", () -> presenter().cancelDownload());
        choices = new FlowPane(download, choose);
        downloading = new HBox(progress, received, cancel);
        choices.getStyleClass().add("choices");
        downloading.getStyleClass().add("commands");
        progress.setMinWidth(40);
        received.setMinWidth(USE_PREF_SIZE);
        choices.visibleProperty().bind(downloading.visibleProperty().not());
        ToggleGroup which = new ToggleGroup();
        choice(mnist, "data-mnist", "train.data.mnist", false, which);
        choice(strokes, "data-strokes", "train.data.strokes", true, which);
        Label strokesHint = new Label();
        strokesHint.textProperty().bind(texts.of("train.data.strokes.hint"));
        strokesHint.getStyleClass().add("hint");
        for (Label words : List.of(state, problem, strokesHint)) {
            words.setWrapText(true);
        }
        for (Node node : List.of(problem, choices, downloading, download)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        state.getStyleClass().add("hint");
        getStyleClass().add("data-pane");
        getChildren().addAll(title, mnist, state, problem, choices, downloading, strokes, strokesHint);
        hideDownload();
        hideDataProblem();
        presenter = new DataPresenter(this, folder, own, downloads, downloader, ui, remember);
    }

    public DataPresenter presenter() {
        return presenter;
    }

    private void choice(RadioButton button, String id, String key, boolean builtIn, ToggleGroup which) {
        button.setId(id);
        button.textProperty().bind(texts.of(key));
        button.setWrapText(true);
        button.setMinWidth(0);
        button.setToggleGroup(which);
        button.setOnAction(event -> presenter.choose(builtIn));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> action.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("train.data.choose"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            presenter.lookIn(new MnistFolder(chosen.toPath()));
        }
    }

    @Override
    public void showFound(Path folder) {
        state.textProperty().bind(texts.of("train.data.found", folder));
        download.setVisible(false);
    }

    @Override
    public void showDamaged(Path folder) {
        state.textProperty().bind(texts.of("train.data.damaged", folder));
        download.setVisible(true);
    }

    @Override
    public void showMissing(Path folder, List<String> missing) {
        state.textProperty().bind(texts.of(
                missing.size() == MnistFolder.FILES.size() ? "train.data.missing" : "train.data.missing.some",
                folder,
                String.join(", ", missing)));
        download.setVisible(true);
    }

    @Override
    public void showChosen(boolean builtIn) {
        (builtIn ? strokes : mnist).setSelected(true);
    }

    @Override
    public void showDownload(long bytes, long whole) {
        downloading.setVisible(true);
        progress.setProgress((double) bytes / whole);
        received.textProperty()
                .bind(texts.of("train.data.received", megabytes(bytes), megabytes(whole)));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / BYTES_A_MEGABYTE);
    }

    @Override
    public void hideDownload() {
        downloading.setVisible(false);
    }

    @Override
    public void showDataProblem(Message message) {
        problem.textProperty().bind(texts.of(message));
        problem.setVisible(true);
        download.setVisible(true);
    }

    @Override
    public void hideDataProblem() {
        problem.setVisible(false);
    }
}
