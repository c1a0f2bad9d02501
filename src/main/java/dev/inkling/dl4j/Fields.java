package dev.inkling.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.inkling.platform.Printable;
import java.util.LinkedHashSet;
import java.util.Set;

/** An object of a configuration. Each of its keys is asked for by name; {@link #end()} refuses an object that has others. */
final class Fields {

    private static final int LONGEST_VALUE = 60;

    private final JsonNode object;
    private final Set<String> left = new LinkedHashSet<>();

    /** @param key the object's own, for messages */
    Fields(JsonNode object, String key) throws Flaw {
        if (!object.isObject()) {
            throw unfit(key, object);
        }
        this.object = object;
        object.fieldNames().forEachRemaining(left::add);
    }

    /** @return a missing node when there is none */
    JsonNode take(String key) {
        left.remove(key);
        JsonNode value = object.get(key);
        return value == null ? MissingNode.getInstance() : value;
    }

    Fields object(String key) throws Flaw {
        return new Fields(take(key), key);
    }

    int integer(String key, int least, int most) throws Flaw {
        return integer(key, take(key), least, most);
    }

    /** @return two numbers: down and across */
    int[] pair(String key, int least, int most) throws Flaw {
        JsonNode pair = take(key);
        if (!pair.isArray() || pair.size() != 2) {
            throw unfit(key, pair);
        }
        return new int[] {integer(key, pair.get(0), least, most), integer(key, pair.get(1), least, most)};
    }

    double number(String key, double least, double most) throws Flaw {
        JsonNode value = take(key);
        if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw unfit(key, value);
        }
        return value.doubleValue();
    }

    boolean flag(String key) throws Flaw {
        JsonNode value = take(key);
        if (!value.isBoolean()) {
            throw unfit(key, value);
        }
        return value.booleanValue();
    }

    String text(String key) throws Flaw {
        JsonNode value = take(key);
        if (!value.isTextual()) {
            throw unfit(key, value);
        }
        return value.textValue();
    }

    /** The value must be one of these texts, or what is written so. */
    void among(String key, String... known) throws Flaw {
        JsonNode value = take(key);
        if (!value.isValueNode() || !Set.of(known).contains(value.asText())) {
            throw unfit(key, value);
        }
    }

    /** As {@link #among}, or there is none. */
    void optional(String key, String... known) throws Flaw {
        if (!take(key).isMissingNode()) {
            among(key, known);
        }
    }

    void end() throws Flaw {
        if (!left.isEmpty()) {
            throw Flaw.foreign("model.key.unknown", Printable.of(left.iterator().next(), LONGEST_VALUE));
        }
    }

    private static int integer(String key, JsonNode value, int least, int most) throws Flaw {
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw unfit(key, value);
        }
        return value.intValue();
    }

    static Flaw unfit(String key, JsonNode value) {
        return value.isMissingNode()
                ? Flaw.foreign("model.key.missing", key)
                : Flaw.foreign("model.value.unfit", key, Printable.of(value.toString(), LONGEST_VALUE));
    }
}
