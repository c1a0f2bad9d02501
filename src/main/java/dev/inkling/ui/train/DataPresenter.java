package dev.inkling.ui.train;

import dev.inkling.data.mnist.MnistDownload;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.sources.InkSource;
import dev.inkling.data.sources.MnistSource;
import dev.inkling.data.sources.NonDigitsSource;
import dev.inkling.data.sources.PeopleSource;
import dev.inkling.data.sources.Source;
import dev.inkling.data.sources.StrokesSource;
import dev.inkling.data.sources.WeightedSource;
import dev.inkling.platform.Message;
import dev.inkling.ui.train.SourceChoice.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Decides which digits a run learns from, and fetches MNIST. Called on the user interface's thread only. */
public final class DataPresenter implements DigitSources {

    private final DataView view;
    private final MnistFolder own;
    private final MnistFetch fetch;
    private final Consumer<MnistFolder> remember;

    private final List<SourceChoice> choices = new ArrayList<>();
    /** Volatile, for tests of models look there on another thread. */
    private volatile MnistFolder folder;

    /**
     * @param folder where to look for MNIST at first
     * @param own the program's folder, where downloads go; only the genuine MNIST is trained on from there
     * @param downloader runs whole downloads
     * @param ui runs what touches the view
     * @param remember told the folder that the user chose, or downloaded to
     */
    public DataPresenter(
            DataView view,
            MnistFolder folder,
            MnistFolder own,
            Supplier<MnistDownload> downloads,
            Executor downloader,
            Executor ui,
            Consumer<MnistFolder> remember) {
        this.view = view;
        this.own = own;
        fetch = new MnistFetch(view, own, downloads, downloader, ui);
        this.remember = remember;
        look(folder);
        boolean found = folder.missingFiles().isEmpty();
        choices.add(SourceChoice.of(Kind.MNIST, found));
        choices.add(SourceChoice.of(Kind.STROKES, !found));
        choices.add(SourceChoice.of(Kind.PEOPLE, false));
        choices.add(SourceChoice.of(Kind.NON_DIGITS, false));
        view.showSources(List.copyOf(choices));
    }

    /** Learns from the MNIST in this folder, now and next time. */
    public void lookIn(MnistFolder other) {
        look(other);
        boolean strokesStoodIn = !choices.get(0).chosen();
        choose(0, true);
        if (strokesStoodIn) {
            choose(1, false);
        }
        remember.accept(other);
    }

    private void look(MnistFolder other) {
        folder = other;
        view.showDataNotes(List.of());
        List<String> missing = folder.missingFiles();
        if (missing.isEmpty()) {
            view.showFound(folder.directory());
        } else {
            view.showMissing(folder.directory(), missing);
        }
    }

    /** Learns from this source too, or no longer; one that has digits is always learned from. */
    public void choose(int index, boolean whether) {
        change(index, choices.get(index).chosen(whether));
        if (choices.stream().filter(SourceChoice::chosen).allMatch(choice -> choice.kind() == Kind.NON_DIGITS)) {
            change(index, choices.get(index).chosen(true));
        }
    }

    /** @param weight 1 to 100 */
    public void weigh(int index, int weight) {
        change(index, choices.get(index).weighing(weight));
    }

    /** Learns from all that the program has, in the shares that made the bundled model, and from no file. */
    public void mix() {
        choices.replaceAll(choice -> switch (choice.kind()) {
            case MNIST -> choice.chosen(true).weighing(68);
            case STROKES -> choice.chosen(true).weighing(6);
            case PEOPLE -> choice.chosen(true).weighing(12);
            case NON_DIGITS -> choice.chosen(true).weighing(14);
            case INK -> choice.chosen(false);
        });
        view.showSources(List.copyOf(choices));
    }

    /** Learns from a file of labelled ink too. */
    public void addInk(Path file) {
        if (choices.stream().noneMatch(choice -> file.equals(choice.file()))) {
            choices.add(new SourceChoice(Kind.INK, file, true, SourceChoice.USUAL_WEIGHT));
            view.showSources(List.copyOf(choices));
        }
    }

    private void change(int index, SourceChoice choice) {
        choices.set(index, choice);
        view.showSources(List.copyOf(choices));
    }

    @Override
    public List<WeightedSource> chosen() {
        return choices.stream()
                .filter(SourceChoice::chosen)
                .map(choice -> new WeightedSource(source(choice), choice.weight()))
                .toList();
    }

    @Override
    public void show(List<WeightedSource> sources) {
        choices.replaceAll(choice -> choice.chosen(false));
        sources.forEach(this::show);
        view.showSources(List.copyOf(choices));
    }

    private void show(WeightedSource weighted) {
        int weight = (int) Math.max(1, Math.min(100, Math.round(weighted.weight())));
        if (weighted.source() instanceof MnistSource mnist) {
            look(new MnistFolder(Path.of(mnist.folder())));
            show(Kind.MNIST, weight);
        } else if (weighted.source() instanceof StrokesSource) {
            show(Kind.STROKES, weight);
        } else if (weighted.source() instanceof PeopleSource) {
            show(Kind.PEOPLE, weight);
        } else if (weighted.source() instanceof NonDigitsSource) {
            show(Kind.NON_DIGITS, weight);
        } else if (weighted.source() instanceof InkSource ink) {
            Path file = Path.of(ink.file());
            choices.removeIf(choice -> file.equals(choice.file()));
            choices.add(new SourceChoice(Kind.INK, file, true, weight));
        }
    }

    private void show(Kind kind, int weight) {
        choices.replaceAll(choice -> choice.kind() == kind ? choice.chosen(true).weighing(weight) : choice);
    }

    private Source source(SourceChoice choice) {
        return switch (choice.kind()) {
            case MNIST -> new MnistSource(folder.directory().toString(), folder.equals(own));
            case STROKES -> new StrokesSource();
            case PEOPLE -> new PeopleSource();
            case NON_DIGITS -> new NonDigitsSource();
            case INK -> new InkSource(choice.ink().toString());
        };
    }

    /** What is there is looked at again. */
    @Override
    public void couldNotBeRead() {
        if (folder.missingFiles().isEmpty()) {
            view.showDamaged(folder.directory());
        } else {
            look(folder);
        }
    }

    @Override
    public void wereRead(List<Message> notes) {
        view.showDataNotes(notes);
    }

    /** @return where MNIST is, or would be */
    public MnistFolder mnist() {
        return folder;
    }

    /** Fetches what is missing or damaged into the program's own folder. */
    public void download() {
        fetch.begin(this::ended);
    }

    private void ended(boolean done) {
        if (done) {
            lookIn(own);
        } else {
            look(folder);
        }
    }

    public void cancelDownload() {
        fetch.cancel();
    }
}
