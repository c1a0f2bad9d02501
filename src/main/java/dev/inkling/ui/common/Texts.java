package dev.inkling.ui.common;

import dev.inkling.platform.Message;
import dev.inkling.platform.Printable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Everything the window says, in the language chosen; what is bound changes with it at once. */
public final class Texts {

    private static final String BUNDLE = "dev.inkling.ui.common.texts";
    /** The English texts are the base; the system's language must not step in between. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();

    public Texts(Language language) {
        this.language.set(language);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /**
     * @param arguments messages among them are put into words, texts made fit to be shown
     * @return the text now
     */
    public String get(String key, Object... arguments) {
        Locale locale = language.get().locale();
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(worded(arguments, locale));
    }

    private static Object[] worded(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments)
                .map(argument -> worded(argument, locale))
                .toArray();
    }

    private static Object worded(Object argument, Locale locale) {
        if (argument instanceof Message message) {
            return message.in(locale);
        }
        return argument instanceof Number ? argument : Printable.of(String.valueOf(argument));
    }

    /** @return what happened, in the language now */
    public String get(Message message) {
        return message.in(language.get().locale());
    }

    /** @return the text now and after every change of language */
    public StringBinding of(Message message) {
        return Bindings.createStringBinding(() -> get(message), language);
    }

    /** @return the text now and after every change of language */
    public StringBinding of(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), language);
    }
}
