package dev.inkling.ui.common;

import java.util.Arrays;

/** What the bundled model is called: no other model may be, in whichever language the window is at the time. */
public final class BundledName {

    private BundledName() {}

    /** @return whether that is its name in one of the languages, whatever the case of its letters */
    public static boolean is(String name) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> name.strip().equalsIgnoreCase(new Texts(language).get("library.bundled")));
    }
}
