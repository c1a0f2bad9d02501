package dev.inkling.ink;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parts of an InkML document are called, and so can be referred to. */
final class InkmlIds {

    private final Map<String, XmlElement> elements = new HashMap<>();

    InkmlIds(XmlElement root) {
        root.all().filter(element -> element.attribute("id") != null)
                .forEach(element -> elements.putIfAbsent(element.attribute("id"), element));
    }

    /**
     * @param reference {@code #id}, also after an address, or a bare {@code id}; may be null
     * @return null where nothing of that kind is called so
     */
    @Nullable XmlElement find(@Nullable String reference, @Nullable String kind) {
        if (reference == null) {
            return null;
        }
        XmlElement element = elements.get(reference.strip().substring(reference.strip().lastIndexOf('#') + 1));
        return element != null && (kind == null || element.is(kind)) ? element : null;
    }

    /** @return the child of that kind, or else what the attribute named after it refers to; null where there is neither */
    @Nullable XmlElement part(XmlElement owner, String kind) {
        XmlElement child = owner.child(kind);
        return child != null ? child : find(owner.attribute(kind + "Ref"), kind);
    }
}
