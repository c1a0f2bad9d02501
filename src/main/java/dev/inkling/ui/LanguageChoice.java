package dev.inkling.ui;

import dev.inkling.ui.common.Language;
import dev.inkling.ui.common.Texts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * The list of languages. It shows the user's wish; where no font draws Chinese, the window goes on in English, and the list
 * says why.
 */
final class LanguageChoice extends HBox {

    private final ChineseFont font;
    private final ComboBox<Language> list = new ComboBox<>();

    /** @param texts in the language wished for at first */
    LanguageChoice(Texts texts, ChineseFont font) {
        this.font = font;
        list.setId("language");
        list.getItems().setAll(Language.values());
        list.setCellFactory(ignored -> new OwnName());
        list.setButtonCell(new OwnName());
        list.accessibleTextProperty().bind(texts.of("window.language.accessible"));
        list.valueProperty().addListener((value, before, now) -> texts.languageProperty().set(font.speakable(now)));
        list.setValue(texts.languageProperty().get());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("window.language.no-font.tip"));
        Label noFont = new Label();
        noFont.setId("no-font");
        noFont.textProperty().bind(texts.of("window.language.no-font"));
        noFont.setTooltip(tip);
        noFont.visibleProperty().bind(list.valueProperty().isNotEqualTo(texts.languageProperty()));
        noFont.managedProperty().bind(noFont.visibleProperty());
        getStyleClass().add("language-choice");
        getChildren().setAll(noFont, list);
    }

    ReadOnlyObjectProperty<Language> wish() {
        return list.valueProperty();
    }

    /** Readable whatever the window speaks. */
    private final class OwnName extends ListCell<Language> {

        @Override
        protected void updateItem(Language language, boolean empty) {
            super.updateItem(language, empty);
            if (empty || language == null) {
                setText(null);
            } else if (language == Language.CHINESE) {
                setText(font.family().isPresent() ? language.toString() : "Simplified Chinese");
                setStyle(font.family().map(ChineseFont::style).orElse(null));
            } else {
                setText(language.toString());
                setStyle(null);
            }
        }
    }
}
