package dev.inkling.ui.train;

import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.platform.Message;
import dev.inkling.training.Preset;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.Choosers;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.common.WordedLabel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks what to learn from: MNIST, found, fetched or in a folder of the user's, the built-in strokes, and other ink. */
public final class DataPane extends VBox implements DataView {

    private static final double BYTES_A_MEGABYTE = 1e6;

    private final Texts texts;
    /** In the order of the sources; files of ink come after them. */
    private final List<SourceRow> rows;
    private final VBox inks = new VBox();
    private final Label state = new Label();
    private final Label notes = new Label();
    private final Label problem = new Label();
    private final Label received = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox downloading;
    private final Button download;
    private final FlowPane choices;
    private final ReadOnlyBooleanWrapper mnistMissing = new ReadOnlyBooleanWrapper();
    private DataPresenter presenter;

    public DataPane(Texts texts) {
        this.texts = texts;
        state.setId("train-data");
        notes.setId("data-notes");
        progress.setId("data-progress");
        progress.accessibleTextProperty().bind(received.textProperty());
        notes.getStyleClass().add("model-state");
        problem.getStyleClass().addAll("model-state", "problem");
        download = new CommandButton(texts, "data-download", "train.data.download", () -> presenter.download());
        Button choose = new CommandButton(texts, "choose-data", "train.data.choose", this::chooseFolder);
        Button cancel = new CommandButton(texts, "data-cancel", "train.data.cancel", () -> presenter.cancelDownload());
        choices = new FlowPane(download, choose);
        downloading = new HBox(progress, received, cancel);
        choices.getStyleClass().add("choices");
        downloading.getStyleClass().add("commands");
        progress.setMinWidth(40);
        received.setMinWidth(USE_PREF_SIZE);
        choices.visibleProperty().bind(downloading.visibleProperty().not());
        List<String> kinds = List.of("mnist", "strokes", "people", "non-digits");
        rows = IntStream.range(0, kinds.size()).mapToObj(index -> row(kinds.get(index), index)).toList();
        Button addInk = new CommandButton(texts, "data-add-ink", "train.data.ink", this::chooseInk);
        inks.getStyleClass().add("data-pane");
        for (Label words : List.of(state, notes, problem)) {
            words.setWrapText(true);
        }
        for (Node node : List.of(notes, problem, choices, downloading, download)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        state.getStyleClass().add("hint");
        getStyleClass().add("data-pane");
        getChildren().addAll(rows.get(0), state, notes, problem, choices, downloading);
        for (int index = 1; index < kinds.size(); index++) {
            getChildren().addAll(rows.get(index), new WordedLabel(texts, "train.data." + kinds.get(index) + ".hint", "hint"));
        }
        getChildren().addAll(inks, addInk);
        hideDownload();
        hideDataProblem();
    }

    @CalledFirst
    public void present(DataPresenter sources) {
        presenter = sources;
    }

    /** @return whether MNIST is not, or not whole, on this computer */
    ReadOnlyBooleanProperty mnistMissingProperty() {
        return mnistMissing.getReadOnlyProperty();
    }

    /** Fetches MNIST, where one can see how far it is. */
    void download() {
        for (Node each = this; each != null; each = each.getParent()) {
            if (each instanceof TitledPane part) {
                part.setExpanded(true);
            }
        }
        presenter.download();
    }

    /** What goes with a ready-made plan, where it is made for certain sources. */
    void take(Preset preset) {
        if (preset == Preset.EVERYBODY) {
            presenter.mix();
        }
    }

    private SourceRow row(String kind, int index) {
        return new SourceRow(texts, "data-" + kind, texts.of("train.data." + kind), changes(index));
    }

    private SourceRow.Changes changes(int index) {
        return new SourceRow.Changes() {
            @Override
            public void chosen(boolean whether) {
                presenter.choose(index, whether);
            }

            @Override
            public void weighed(int weight) {
                presenter.weigh(index, weight);
            }
        };
    }

    private void chooseInk() {
        Choosers.ink(this, texts.get("train.data.ink")).ifPresent(file -> presenter.addInk(file));
    }

    private void chooseFolder() {
        Choosers.folder(this, texts.get("train.data.choose")).map(MnistFolder::new).ifPresent(folder -> presenter.lookIn(folder));
    }

    @Override
    public void showFound(Path folder) {
        state.textProperty().bind(texts.of("train.data.found", folder));
        download.setVisible(false);
        mnistMissing.set(false);
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
        mnistMissing.set(true);
    }

    @Override
    public void showDataNotes(List<Message> messages) {
        notes.textProperty().bind(Bindings.createStringBinding(
                () -> messages.stream().map(texts::get).collect(Collectors.joining("\n")), texts.languageProperty()));
        notes.setVisible(!messages.isEmpty());
    }

    @Override
    public void showSources(List<SourceChoice> sources) {
        boolean several = sources.stream().filter(SourceChoice::chosen).count() > 1;
        int kinds = rows.size();
        while (inks.getChildren().size() < sources.size() - kinds) {
            int file = inks.getChildren().size();
            String name = sources.get(kinds + file).ink().getFileName().toString();
            inks.getChildren().add(new SourceRow(
                    texts, "data-ink-" + file, new SimpleStringProperty(name), changes(kinds + file)));
        }
        for (int i = 0; i < sources.size(); i++) {
            SourceRow row = i < kinds ? rows.get(i) : (SourceRow) inks.getChildren().get(i - kinds);
            row.show(sources.get(i), several);
        }
    }

    @Override
    public void showDownload(long bytes, long whole) {
        downloading.setVisible(true);
        progress.setProgress((double) bytes / whole);
        received.textProperty()
                .bind(texts.of("train.data.received", megabytes(bytes), megabytes(whole)));
    }

    private String megabytes(long bytes) {
        return new Numbers(texts).fixed(bytes / BYTES_A_MEGABYTE, 1);
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
