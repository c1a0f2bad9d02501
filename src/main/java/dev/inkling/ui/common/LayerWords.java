package dev.inkling.ui.common;

import dev.inkling.recognition.LayerKind;
import java.util.Locale;

/** What the layers of a network are called wherever they are shown, in the language chosen. */
public final class LayerWords {

    private final Texts texts;

    public LayerWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param window pixels a side that it looks at a time; 0 where it has none
     * @param stride pixels from one look to the next; 0 where it has none
     */
    public String name(LayerKind kind, int window, int stride) {
        String name = texts.get("layer." + kind.name().toLowerCase(Locale.ROOT));
        if (window == 0) {
            return name;
        }
        return texts.get(stride > 1 ? "layer.window.stride" : "layer.window", name, window, stride);
    }

    /** @return what comes out: planes, or units, which are planes of one pixel */
    public String shape(int planes, int height, int width) {
        return height == 1 && width == 1 ? texts.get("layer.units", planes) : texts.get("layer.maps", planes, width, height);
    }

    /** @param parameters 0 where there is nothing to learn */
    public String parameters(long parameters) {
        return parameters == 0 ? texts.get("layer.no-parameters") : texts.get("layer.parameters", parameters);
    }
}
