package dev.inkling.ui;

import dev.inkling.platform.Message;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.draw.DrawPane;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;

/** The window around the tabs: look, language, and what of them is remembered. */
final class MainWindow {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 700;
    private static final double LEAST_WIDTH = 700;
    private static final double LEAST_HEIGHT = 640;

    private static final String ABOUT_ICON = "M9 2 A7 7 0 1 0 9 16 A7 7 0 1 0 9 2 M9 8 V12.5 M9 5.2 V5.4";

    private static final KeyCombination SETTINGS_KEY =
            new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
    private static final String SETTINGS_ICON = "M2 5 H16 M11 3 V7 M2 9 H16 M6 7 V11 M2 13 H16 M12 11 V15";

    private final Stage stage;
    private final Texts texts;
    private final ThemeSwitch themeSwitch;
    private final ChineseFont font;
    private final LanguageChoice language;
    private final Button preferences = new Button();
    private final Button about = new Button();
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
    /** Where the window is when it is neither maximized nor an icon. */
    private Settings.Place place;
    private Consumer<Settings> onChoice = settings -> {};
    private Consumer<KeyEvent> drawKeys = event -> {};
    private final HBox header = new HBox();

    /** @param settings what was remembered */
    MainWindow(Stage stage, Texts texts, ChineseFont font, Settings settings, DrawPane draw) {
        this.stage = stage;
        this.texts = texts;
        this.font = font;
        language = new LanguageChoice(texts, font);
        chosenTheme = settings.theme();
        chosenLanguage = settings.language();
        model = settings.model();
        mnist = settings.mnist();
        leastDigit = settings.leastDigit();
        Theme theme = chosenTheme == null ? Theme.LIGHT : chosenTheme;
        themeSwitch = new ThemeSwitch(texts, theme, chosen -> Application.setUserAgentStylesheet(chosen.stylesheet()));
        Application.setUserAgentStylesheet(theme.stylesheet());
        BorderPane root = new BorderPane(new StackPane(tabs(draw), header()));
        root.setTop(top);
        root.getStyleClass().add("main-window");
        EditMenu.in(root, texts);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        if (settings.window() != null) {
            new RememberedPlace(settings.window()).giveTo(stage, LEAST_WIDTH, LEAST_HEIGHT);
        }
        stage.setScene(scene(root));
        stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (drawTab.isSelected()) {
                draw.keyPressed(event);
                drawKeys.accept(event);
            }
        });
        stage.titleProperty().bind(texts.of("window.title"));
        place = new Settings.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        double width = stage.getWidth();
        double height = stage.getHeight();
        // Not before it is shown: some window managers on X11 would open it as small as it may be.
        stage.setOnShown(event -> Platform.runLater(() -> {
            stage.setMinWidth(LEAST_WIDTH);
            stage.setMinHeight(LEAST_HEIGHT);
            if (!stage.isMaximized()) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
            followPlace();
        }));
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
            if (losing.getAsBoolean() && !isSure()) {
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
        header.getChildren().add(header.getChildren().indexOf(language), profile);
        drawKeys = keys;
    }

    private Tab tab(Tab tab, String name, Node content) {
        tab.setId("tab-" + name);
        tab.textProperty().bind(texts.of(name + ".tab"));
        tab.setContent(content);
        tab.setClosable(false);
        return tab;
    }

    /** Asks whether the window shall be closed although a run cannot be kept. */
    private boolean isSure() {
        ButtonType close = new ButtonType(texts.get("window.closing.close"), ButtonBar.ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(texts.get("window.closing.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, texts.get("window.closing"), close, stay);
        question.initOwner(stage);
        question.setTitle(texts.get("window.title"));
        question.getDialogPane().getStylesheets().setAll(stylesheets());
        question.setHeaderText(null);
        return question.showAndWait().filter(close::equals).isPresent();
    }

    /** Lies over the free end of the row of tabs. */
    private Node header() {
        dress(preferences, "settings", SETTINGS_ICON, texts.of("settings.tip", SETTINGS_KEY.getDisplayText()));
        dress(about, "about", ABOUT_ICON, texts.of("about.tip"));
        header.getChildren().addAll(themeSwitch, language, preferences, about);
        header.getStyleClass().add("header");
        header.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(header, Pos.TOP_RIGHT);
        return header;
    }

    private void dress(Button button, String name, String content, ObservableValue<String> tip) {
        SVGPath icon = new SVGPath();
        icon.setContent(content);
        icon.getStyleClass().add("icon");
        button.setGraphic(icon);
        button.setId(name);
        button.accessibleTextProperty().bind(texts.of(name + ".title"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(tip);
        button.setTooltip(tooltip);
    }

    private void followPlace() {
        for (ReadOnlyDoubleProperty side :
                List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            // Later: the window's size changes before it says that it is maximized.
            side.addListener(change -> Platform.runLater(this::keepPlace));
        }
        keepPlace();
    }

    private void keepPlace() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
            place = new Settings.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /** @return what to remember */
    Settings settings() {
        return new Settings(
                chosenTheme,
                chosenLanguage,
                new Settings.Place(place.x(), place.y(), place.width(), place.height(), stage.isMaximized()),
                model,
                mnist,
                leastDigit);
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
        preferences.setOnAction(event -> show.run());
        stage.getScene().getAccelerators().put(SETTINGS_KEY, show);
    }

    void onAbout(Runnable show) {
        about.setOnAction(event -> show.run());
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
        modelsTab.getTabPane().getSelectionModel().select(modelsTab);
    }

    void showDrawing() {
        drawTab.getTabPane().getSelectionModel().select(drawTab);
    }

    void showTraining() {
        trainTab.getTabPane().getSelectionModel().select(trainTab);
    }

    /** Calls back at every change of look, language, model or data. */
    void onChoice(Consumer<Settings> changed) {
        onChoice = changed;
        themeSwitch.selectedProperty().addListener(change -> {
            chosenTheme = themeSwitch.theme();
            changed.accept(settings());
        });
        language.wish().addListener((value, before, now) -> {
            chosenLanguage = now;
            changed.accept(settings());
        });
    }

    /** Says once, above the tabs, that something went wrong. */
    void showError(Message problem, String logs) {
        top.getChildren().setAll(new ErrorStrip(texts, problem, logs, top.getChildren()::clear));
    }
}
