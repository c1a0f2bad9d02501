package dev.inkling.ui;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.inkling.ui.common.Language;
import dev.inkling.ui.draw.PenWidth;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers. Anything absent or null stands for the default.
 *
 * @param theme null for the system's
 * @param language null for the system's
 * @param window null for the middle of the screen
 * @param model the name of the model in use; null for the bundled one
 * @param mnist the folder that the user chose to look for MNIST in; null for the program's own
 * @param leastDigit what is a digit with less than this probability is taken for none, 0 to 1
 * @param pen null for the usual one
 * @param toured whether the user knows of the tour and is not asked again
 */
public record Settings(
        @Nullable Theme theme,
        @Nullable Language language,
        @Nullable Place window,
        @Nullable String model,
        @Nullable String mnist,
        @Nullable Double leastDigit,
        @Nullable PenWidth pen,
        boolean toured) {

    public static final Settings DEFAULT = new Settings(null, null, null);

    public Settings(@Nullable Theme theme, @Nullable Language language, @Nullable Place window) {
        this(theme, language, window, null, null, null, null, false);
    }

    /** A window that was never shown has no place. */
    Settings withPossiblePlace() {
        return window == null || window.isPossible() ? this : withWindow(null);
    }

    Settings withTheme(Theme chosen) {
        return new Settings(chosen, language, window, model, mnist, leastDigit, pen, toured);
    }

    Settings withLanguage(Language chosen) {
        return new Settings(theme, chosen, window, model, mnist, leastDigit, pen, toured);
    }

    Settings withWindow(@Nullable Place now) {
        return new Settings(theme, language, now, model, mnist, leastDigit, pen, toured);
    }

    Settings withModel(String chosen) {
        return new Settings(theme, language, window, chosen, mnist, leastDigit, pen, toured);
    }

    Settings withMnist(@Nullable String folder) {
        return new Settings(theme, language, window, model, folder, leastDigit, pen, toured);
    }

    Settings withLeastDigit(double least) {
        return new Settings(theme, language, window, model, mnist, least, pen, toured);
    }

    Settings withPen(PenWidth chosen) {
        return new Settings(theme, language, window, model, mnist, leastDigit, chosen, toured);
    }

    Settings withTour() {
        return new Settings(theme, language, window, model, mnist, leastDigit, pen, true);
    }

    /** Where the window was, in screen pixels. */
    public record Place(double x, double y, double width, double height, boolean maximized) {

        /** Larger than all the screens that a desk can hold. */
        private static final double FARTHEST = 100_000;

        /** @return whether a window can have been there, on some screen */
        @JsonIgnore
        boolean isPossible() {
            return Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST
                    && width > 0 && width <= FARTHEST && height > 0 && height <= FARTHEST;
        }
    }
}
