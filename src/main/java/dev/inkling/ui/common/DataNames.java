package dev.inkling.ui.common;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.people.People;
import dev.inkling.data.strokes.BuiltInNonDigits;
import dev.inkling.data.strokes.BuiltInStrokes;

/** What provenance and scores call the program's own data, in the language chosen; the names of files stay what they are. */
public final class DataNames {

    private final Texts texts;

    public DataNames(Texts texts) {
        this.texts = texts;
    }

    /** @return the sources of a run's digits, with their shares where they are several */
    public String say(DataOrigin origin) {
        return origin.parts().stream()
                .map(part -> texts.get("data.share", say(part.origin().name()), part.weight()))
                .reduce((all, next) -> texts.get("data.and", all, next))
                .orElseGet(() -> say(origin.name()));
    }

    /** @param name of a data set, of several, or of a part of one */
    public String say(String name) {
        return name.replace(BuiltInStrokes.NAME + "/training", texts.get("data.strokes.training"))
                .replace(BuiltInStrokes.NAME + "/test", texts.get("data.strokes.test"))
                .replace(BuiltInStrokes.NAME, texts.get("data.strokes"))
                .replace(People.NAME + "/training", texts.get("data.people.training"))
                .replace(People.NAME, texts.get("data.people"))
                .replace(BuiltInNonDigits.NAME + "/training", texts.get("data.non-digits.training"))
                .replace(BuiltInNonDigits.NAME + "/letters", texts.get("data.non-digits.letters"))
                .replace(BuiltInNonDigits.NAME, texts.get("data.non-digits"));
    }
}
