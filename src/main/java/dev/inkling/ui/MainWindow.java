package dev.inkling.ui;

import dev.inkling.platform.Message;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawPane;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window around the tabs: look, language, and what of them is remembered. */
final class MainWindow {

    private final Stage stage;
    private final Texts texts;
    private final ChineseFont font;
    private final WindowHeader header;
    private final WindowPlace place;
    private final VBox top = new VBox();
    private final Tab drawTab = new Tab();
    private final Tab trainTab = new Tab();
    private final Tab evaluateTab = new Tab();
    private final Tab modelsTab = new Tab();
    private final Tab mineTab = new Tab();
    /** But the window's place, which is looked up. */
    private Settings remembered;
    private Consumer<Settings> onChoice = settings -> {};
    private Consumer<KeyEvent> drawKeys = event -> {};

    /**
     * @param settings what was remembered
     * @param theme to begin with: the user's, or where none was chosen the desktop's
     */
    MainWindow(Stage stage, Texts texts, ChineseFont font, Settings settings, Theme theme, DrawPane draw) {
        this.stage = stage;
        this.texts = texts;
        this.font = font;
        remembered = settings;
        Application.setUserAgentStylesheet(theme.stylesheet());
        header = new WindowHeader(texts, font, theme, this::choose);
        StackPane.setAlignment(header, Pos.TOP_RIGHT);
        StackPane content = new StackPane(tabs(draw), header);
        BorderPane root = new BorderPane(content);
        root.setTop(top);
        Guidance guidance = new Guidance(texts, content, root, this::showTab);
        guidance.lead(header.learn());
        if (!settings.toured()) {
            guidance.offerTour(draw, () -> remember(Settings::withTour));
        }
        draw.setPenWidth(settings.pen(), width -> remember(now -> now.withPen(width)));
        root.getStyleClass().add("main-window");
        EditMenu.in(root, texts);
        place = new WindowPlace(stage, settings.window());
        stage.setScene(scene(root));
        stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (drawTab.isSelected()) {
                draw.keyPressed(event);
                drawKeys.accept(event);
            }
        });
        ShortcutSheet.onKey(stage.getScene(), texts);
        stage.titleProperty().bind(texts.of("window.title"));
        for (int size : new int[] {16, 32, 64, 128, 256}) {
            stage.getIcons().add(new Image(MainWindow.class.getResource("/dev/inkling/assets/icons/inkling-" + size + ".png")
                    .toExternalForm()));
        }
    }

    /** As large as the window from the start: what is drawn before the first frame shall meet the canvas where it will be. */
    private Scene scene(Parent root) {
        Scene scene = new Scene(root, stage.getWidth(), stage.getHeight());
        scene.getStylesheets().setAll(stylesheets());
        texts.languageProperty().addListener(change -> scene.getStylesheets().setAll(stylesheets()));
        return scene;
    }

    private List<String> stylesheets() {
        String rules = MainWindow.class.getResource("window.css").toExternalForm();
        return Stream.concat(Stream.of(rules), font.stylesheet(texts.languageProperty().get()).stream())
                .toList();
    }

    private void showTab(String id) {
        drawTab.getTabPane().getTabs().stream().filter(tab -> tab.getId().equals(id)).forEach(this::select);
    }

    private TabPane tabs(DrawPane draw) {
        drawTab.setContent(draw);
        TabPane tabs = new TabPane(tab(drawTab, "draw"), tab(mineTab, "mine"), tab(trainTab, "train"), tab(evaluateTab, "evaluate"),
                tab(modelsTab, "models"));
        tabs.accessibleTextProperty().bind(texts.of("window.tabs"));
        return tabs;
    }

    /**
     * Puts what the window can do without at first into its tabs.
     *
     * @param spare each content takes a moment to be styled when it is put in
     * @param losing whether closing the window now would lose work
     */
    void fill(Executor spare, Node train, Node evaluate, Node library, BooleanSupplier losing) {
        spare.execute(() -> trainTab.setContent(train));
        spare.execute(() -> evaluateTab.setContent(evaluate));
        spare.execute(() -> modelsTab.setContent(library));
        stage.setOnCloseRequest(event -> {
            if (losing.getAsBoolean() && !new ClosingQuestion(texts, stage).isSure()) {
                event.consume();
            }
        });
    }

    /**
     * @param keys of the draw tab that it does not take itself
     * @param profile whose digits they are, beside the language
     */
    void fillMine(Node content, MenuButton profile, Consumer<KeyEvent> keys) {
        mineTab.setContent(content);
        header.addProfile(profile);
        drawKeys = keys;
    }

    private Tab tab(Tab tab, String name) {
        tab.setId("tab-" + name);
        tab.textProperty().bind(texts.of(name + ".tab"));
        tab.setClosable(false);
        return tab;
    }

    /** @return what to remember */
    Settings settings() {
        return remembered.withWindow(place.now());
    }

    /** Remembers what the user chose, now and for the next start. */
    void remember(UnaryOperator<Settings> choice) {
        remembered = choice.apply(remembered);
        onChoice.accept(settings());
    }

    /** @return what is a digit with less than this is taken for none */
    double leastDigit() {
        return remembered.leastDigit() == null ? Prediction.LEAST_DIGIT : remembered.leastDigit();
    }

    void onSettings(Runnable show) {
        header.onSettings(show);
        stage.getScene().getAccelerators().put(WindowHeader.SETTINGS_KEY, show);
    }

    void onAbout(Runnable show) {
        header.onAbout(show);
        stage.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.F1), show);
    }

    Stage stage() {
        return stage;
    }

    /** @param shown told each time when the evaluation comes to the front, and now when it is there already */
    void onEvaluation(Runnable shown) {
        onShown(evaluateTab, shown);
    }

    /** @param shown told each time when the models come to the front, and now when they are there already */
    void onModels(Runnable shown) {
        onShown(modelsTab, shown);
    }

    private static void onShown(Tab tab, Runnable shown) {
        if (tab.isSelected()) {
            shown.run();
        }
        tab.setOnSelectionChanged(event -> {
            if (tab.isSelected()) {
                shown.run();
            }
        });
    }

    void showModels() {
        select(modelsTab);
    }

    void showDrawing() {
        select(drawTab);
    }

    void showMine() {
        select(mineTab);
    }

    void showTraining() {
        select(trainTab);
    }

    private void select(Tab tab) {
        tab.getTabPane().getSelectionModel().select(tab);
    }

    /** Calls back at every change of look, language, model or data. */
    void onChoice(Consumer<Settings> changed) {
        onChoice = changed;
        header.wish().addListener((value, before, now) -> {
            remember(settings -> settings.withLanguage(now));
        });
    }

    private void choose(Theme theme) {
        Application.setUserAgentStylesheet(theme.stylesheet());
        remember(settings -> settings.withTheme(theme));
    }

    /** Says once, above the tabs, that something went wrong. */
    void showError(Message problem, String logs) {
        top.getChildren().setAll(new ErrorStrip(texts, problem, logs, top.getChildren()::clear));
    }
}
