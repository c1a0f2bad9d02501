package dev.inkling.ui.why;

import dev.inkling.explanation.Claim;
import dev.inkling.explanation.HeatMap;
import dev.inkling.recognition.LayerView;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Explains a reading, a page at a time. */
public final class WhyPane extends VBox implements WhyView {

    private final Texts texts;
    private final GuessWords words;
    private final EvidencePage evidence;
    private final StepsPage steps;
    private final BreakPage breaking;
    private final LayersPage layers;
    private final Label nothing;
    private final ScrollPane scroll = new ScrollPane();
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);
    /** Null for none. */
    private final ObjectProperty<Prediction> shown = new SimpleObjectProperty<>();
    private Page chosen = Page.EVIDENCE;
    private WhyPresenter presenter;

    public WhyPane(Texts texts) {
        this.texts = texts;
        words = new GuessWords(texts);
        evidence = new EvidencePage(texts);
        steps = new StepsPage(texts, (scaling, centring, pen) -> presenter.take(scaling, centring, pen));
        breaking = new BreakPage(texts, deformation -> presenter.deform(deformation));
        layers = new LayersPage(texts);
        pages.putAll(Map.of(Page.EVIDENCE, evidence, Page.STEPS, steps, Page.BREAK, breaking, Page.LAYERS, layers));
        nothing = PageParts.text(texts, "why.nothing", "why-hint");
        setId("why-pane");
        getStyleClass().add("why-pane");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title(), choice(), scroll);
    }

    @CalledFirst
    public void present(WhyPresenter explaining) {
        presenter = explaining;
    }

    private Node title() {
        Label title = PageParts.text(
                Bindings.createStringBinding(this::titleWords, shown, texts.languageProperty()), "why-title");
        title.setId("why-title");
        return title;
    }

    private String titleWords() {
        if (shown.get() == null) {
            return texts.get("why.title.none");
        }
        Claim claim = Claim.of(shown.get());
        return texts.get("why.title", words.claim(claim), words.percent(claim, shown.get()));
    }

    private Node choice() {
        HBox choice = new HBox();
        choice.getStyleClass().add("why-choice");
        ToggleGroup group = new ToggleGroup();
        for (Page page : Page.values()) {
            String name = page.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton();
            button.setId("why-page-" + name);
            button.textProperty().bind(texts.of("why.page." + name));
            button.setToggleGroup(group);
            button.setSelected(page == chosen);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> choose(page, group, button));
            choice.getChildren().add(button);
        }
        return choice;
    }

    private void choose(Page page, ToggleGroup group, ToggleButton button) {
        group.selectToggle(button); // one of them is always chosen
        chosen = page;
        scroll.setVvalue(0);
        showPage();
        presenter.choose(page);
    }

    private void showPage() {
        Node page = shown.get() == null ? nothing : pages.get(chosen);
        if (scroll.getContent() != page) {
            scroll.setContent(page);
        }
    }

    @Override
    public void showGuess(Prediction prediction) {
        shown.set(prediction);
        showPage();
    }

    @Override
    public void showEvidence(HeatMap map) {
        evidence.show(map);
    }

    @Override
    public void showSteps(Steps taken) {
        steps.show(taken);
    }

    @Override
    public void showTrial(Trial trial) {
        breaking.show(trial);
    }

    @Override
    public void showReach(Reach reach) {
        breaking.show(reach);
    }

    @Override
    public void showLayers(List<LayerView> all) {
        layers.show(all);
    }

    @Override
    public void showNothing() {
        shown.set(null);
        showPage();
    }
}
