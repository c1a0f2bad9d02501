package dev.inkling.ui;

import dev.inkling.platform.Message;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawPane;
import dev.inkling.ui.lesson.LessonPage;
import dev.inkling.ui.lesson.LessonPresenter;
import dev.inkling.ui.lesson.LessonStep;
import dev.inkling.ui.lesson.LessonStrip;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
    /** Null until the user chooses one: then the system's goes on to count. */
    private Theme chosenTheme;
    private Language chosenLanguage;
    /** Null for the bundled one. */
    private String model;
    /** Null for the program's own folder. */
    private String mnist;
    /** Null for the usual one. */
    private Double leastDigit;
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
        chosenTheme = settings.theme();
        chosenLanguage = settings.language();
        model = settings.model();
        mnist = settings.mnist();
        leastDigit = settings.leastDigit();
        Application.setUserAgentStylesheet(theme.stylesheet());
        header = new WindowHeader(texts, font, theme, this::choose);
        StackPane.setAlignment(header, Pos.TOP_RIGHT);
        BorderPane root = new BorderPane(new StackPane(tabs(draw), header));
        root.setTop(top);
        offerLesson(root);
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

    private void offerLesson(BorderPane root) {
        LessonStrip strip = new LessonStrip(texts);
        LessonPresenter lesson = new LessonPresenter(strip, new LessonPage(texts, LocalDate::now), this::showTabOf);
        strip.present(lesson);
        header.onLesson(lesson::toggle);
        root.setBottom(strip);
    }

    private void showTabOf(LessonStep step) {
        drawTab.getTabPane().getTabs().stream().filter(tab -> tab.getId().equals(step.tab())).forEach(this::select);
    }

    private TabPane tabs(DrawPane draw) {
        return new TabPane(tab(drawTab, "draw", draw), tab(mineTab, "mine", null), tab(trainTab, "train", null),
                tab(evaluateTab, "evaluate", null), tab(modelsTab, "models", null));
    }

    /**
     * Puts what the window can do without at first into its tabs.
     *
     * @param losing whether closing the window now would lose work
     */
    void fill(Node train, Node evaluate, Node library, BooleanSupplier losing) {
        trainTab.setContent(train);
        evaluateTab.setContent(evaluate);
        modelsTab.setContent(library);
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
    void fillMine(Node content, Node profile, Consumer<KeyEvent> keys) {
        mineTab.setContent(content);
        header.addProfile(profile);
        drawKeys = keys;
    }

    private Tab tab(Tab tab, String name, Node content) {
        tab.setId("tab-" + name);
        tab.textProperty().bind(texts.of(name + ".tab"));
        tab.setContent(content);
        tab.setClosable(false);
        return tab;
    }

    /** @return what to remember */
    Settings settings() {
        return new Settings(chosenTheme, chosenLanguage, place.now(), model, mnist, leastDigit);
    }

    /** The program starts with this model from now on. */
    void rememberModel(String name) {
        model = name;
        onChoice.accept(settings());
    }

    /** The next start looks for MNIST here. @param folder null for the program's own */
    void rememberMnist(String folder) {
        mnist = folder;
        onChoice.accept(settings());
    }

    /** @return what is a digit with less than this is taken for none */
    double leastDigit() {
        return leastDigit == null ? Prediction.LEAST_DIGIT : leastDigit;
    }

    void rememberLeastDigit(double least) {
        leastDigit = least;
        onChoice.accept(settings());
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
        if (evaluateTab.isSelected()) {
            shown.run();
        }
        evaluateTab.setOnSelectionChanged(event -> {
            if (evaluateTab.isSelected()) {
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
            chosenLanguage = now;
            changed.accept(settings());
        });
    }

    private void choose(Theme theme) {
        Application.setUserAgentStylesheet(theme.stylesheet());
        chosenTheme = theme;
        onChoice.accept(settings());
    }

    /** Says once, above the tabs, that something went wrong. */
    void showError(Message problem, String logs) {
        top.getChildren().setAll(new ErrorStrip(texts, problem, logs, top.getChildren()::clear));
    }
}
