package dev.inkling.ui.mine;

import dev.inkling.mine.Profiles;
import dev.inkling.ui.common.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputDialog;

/** Whose hand it is: the profiles, and a new one. */
final class ProfileChoice extends MenuButton {

    private final Texts texts;
    private final Consumer<String> chosen;

    /** @param chosen told the name of a profile, new or not */
    ProfileChoice(Texts texts, Consumer<String> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        setId("profile");
        accessibleTextProperty().bind(texts.of("mine.profile"));
        show(List.of(Profiles.FIRST), Profiles.FIRST);
    }

    void show(List<String> names, String now) {
        textProperty().unbind();
        if (now.equals(Profiles.FIRST)) {
            textProperty().bind(texts.of("mine.profile.first"));
        } else {
            setText(now);
        }
        getItems().setAll(names.stream().map(this::item).toList());
        MenuItem another = new MenuItem();
        another.textProperty().bind(texts.of("mine.profile.new"));
        another.setOnAction(event -> askForName());
        getItems().add(another);
    }

    private MenuItem item(String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        if (name.equals(Profiles.FIRST)) {
            item.textProperty().bind(texts.of("mine.profile.first"));
        }
        item.setOnAction(event -> chosen.accept(name));
        return item;
    }

    private void askForName() {
        TextInputDialog question = new TextInputDialog();
        question.initOwner(getScene().getWindow());
        question.setTitle(texts.get("mine.profile.new"));
        question.setHeaderText(null);
        question.setGraphic(null);
        question.setContentText(texts.get("mine.profile.name"));
        say(question, ButtonType.OK, "mine.profile.create");
        say(question, ButtonType.CANCEL, "mine.cancel");
        question.getEditor().setAccessibleText(texts.get("mine.profile.name"));
        question.getDialogPane().getStylesheets().setAll(getScene().getStylesheets());
        question.showAndWait().map(Profiles::nameOf).filter(name -> !name.isEmpty()).ifPresent(chosen);
    }

    /** In the window's language; JavaFX's own words are in the system's. */
    private void say(Dialog<?> dialog, ButtonType button, String key) {
        ((Button) dialog.getDialogPane().lookupButton(button)).setText(texts.get(key));
    }
}
