package dev.inkling.ui.common;

import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** An entry of a list in words of the language chosen, also after that changes. */
public final class WordedCell<T> extends ListCell<T> {

    private final Function<T, String> words;
    private final ChangeListener<Language> anew = (language, before, now) -> say();

    private WordedCell(Texts texts, Function<T, String> words) {
        this.words = words;
        texts.languageProperty().addListener(new WeakChangeListener<>(anew));
    }

    /** @param words of an entry, in the language now */
    public static <T> void name(ComboBox<T> box, Texts texts, Function<T, String> words) {
        box.setCellFactory(list -> new WordedCell<>(texts, words));
        box.setButtonCell(new WordedCell<>(texts, words));
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        say();
    }

    private void say() {
        setText(isEmpty() || getItem() == null ? null : words.apply(getItem()));
    }
}
