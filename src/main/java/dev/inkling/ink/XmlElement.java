package dev.inkling.ink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One element of an XML document; its name and those of its attributes are without prefixes. */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<XmlElement> children = new ArrayList<>(0);
    private final StringBuilder text = new StringBuilder(0);

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    void setAttribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    /** @return null where there is none */
    @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** @return the characters of all values */
    int attributesLength() {
        return attributes.values().stream().mapToInt(String::length).sum();
    }

    void add(XmlElement child) {
        children.add(child);
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> children(String ofName) {
        return children.stream().filter(child -> child.is(ofName));
    }

    /** @return the first child of that name, null where there is none */
    @Nullable XmlElement child(String ofName) {
        return children(ofName).findFirst().orElse(null);
    }

    void append(String more) {
        text.append(more);
    }

    /** @return what stands directly in this element */
    String text() {
        return text.toString();
    }

    /** @return this element and all within, in the order of the document */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }
}
