package dev.inkling.ui;

import dev.inkling.ui.common.IconButton;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What lies over the free end of the row of tabs: look, language, settings, and what the program is. */
final class WindowHeader extends HBox {

    static final KeyCombination SETTINGS_KEY = new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);

    private static final String ABOUT_ICON = "M9 2 A7 7 0 1 0 9 16 A7 7 0 1 0 9 2 M9 8 V12.5 M9 5.2 V5.4";
    private static final String SETTINGS_ICON = "M2 5 H16 M11 3 V7 M2 9 H16 M6 7 V11 M2 13 H16 M12 11 V15";

    private final ChineseFont font;
    private final LanguageChoice language;
    private final IconButton settings = new IconButton("settings");
    private final LearnMenu learn;
    private final IconButton about = new IconButton("about");

    /** @param chosen told every theme that the user chooses */
    WindowHeader(Texts texts, ChineseFont font, Theme theme, Consumer<Theme> chosen) {
        this.font = font;
        language = new LanguageChoice(texts, font);
        learn = new LearnMenu(texts);
        settings.dress(SETTINGS_ICON, texts.of("settings.tip", SETTINGS_KEY.getDisplayText()));
        about.dress(ABOUT_ICON, texts.of("about.tip"));
        getStyleClass().add("header");
        getChildren().setAll(language, new ThemeSwitch(texts, theme, chosen), learn, settings, about);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** @param profile whose digits they are; names are readable whatever the window speaks */
    void addProfile(MenuButton profile) {
        getChildren().add(0, profile);
        profile.textProperty().addListener((text, before, name) -> profile.setStyle(styleOf(name)));
        profile.getItems().addListener((InvalidationListener) change -> profile.getItems().forEach(item -> item.setStyle(styleOf(item.getText()))));
        profile.setStyle(styleOf(profile.getText()));
    }

    private @Nullable String styleOf(@Nullable String name) {
        boolean chinese = name != null && name.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? font.family().map(ChineseFont::style).orElse(null) : null;
    }

    /** @return the language that the user chose, whatever fonts there are */
    ReadOnlyObjectProperty<Language> wish() {
        return language.wish();
    }

    LearnMenu learn() {
        return learn;
    }

    void onSettings(Runnable show) {
        settings.setOnAction(event -> show.run());
    }

    void onAbout(Runnable show) {
        about.setOnAction(event -> show.run());
    }
}
