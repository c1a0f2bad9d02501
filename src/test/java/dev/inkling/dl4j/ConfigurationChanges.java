package dev.inkling.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random changes to a configuration that keep it JSON. */
final class ConfigurationChanges {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String[] VALUES = {
        "0", "-1", "1", "2", "3", "5", "7", "28", "64", "100", "4096", "65536", "2147483647", "-2147483648", "4294967297",
        "9223372036854775807", "1e-45", "0.5", "-0.0", "1e308", "1e99999", "\"NaN\"", "\"\"", "\"FLOAT\"", "\"HALF\"",
        "\"NHWC\"", "\"Same\"", "\"AVG\"", "null", "true", "false", "[]", "{}", "[1,1]", "[3]", "[2,2,2]",
        "{\"@class\":\"org.nd4j.linalg.activations.impl.ActivationCube\"}",
        "{\"@class\":\"org.nd4j.linalg.activations.impl.ActivationTanH\"}",
        "{\"@class\":\"java.lang.ProcessBuilder\"}",
    };

    private final Random random;
    private final ObjectNode configuration;

    ConfigurationChanges(byte[] json, Random random) throws IOException {
        this.random = random;
        configuration = (ObjectNode) JSON.readTree(json);
    }

    /** A value, by the object or array it stands in. */
    private record Place(JsonNode parent, String key, int index) {

        JsonNode get() {
            return parent.isObject() ? parent.get(key) : parent.get(index);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(key, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(key);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    byte[] toJson() throws IOException {
        return JSON.writeValueAsBytes(configuration);
    }

    void change() throws IOException {
        Place place = any();
        Place other = any();
        switch (random.nextInt(8)) {
            case 0 -> place.remove();
            case 1 -> place.set(JSON.readTree(VALUES[random.nextInt(VALUES.length)]));
            case 2 -> place.set(other.get().deepCopy());
            case 3 -> {
                JsonNode value = place.get().deepCopy();
                place.set(other.get().deepCopy());
                other.set(value);
            }
            case 4 -> nudge(place);
            case 5 -> rename(place, other);
            case 6 -> moveLayers();
            default -> changeWindow();
        }
    }

    private Place any() {
        List<Place> places = new ArrayList<>();
        collect(configuration, places);
        return places.get(random.nextInt(places.size()));
    }

    private static void collect(JsonNode node, List<Place> places) {
        node.fieldNames().forEachRemaining(key -> places.add(new Place(node, key, -1)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, null, i));
        }
        node.forEach(child -> collect(child, places));
    }

    private void nudge(Place place) {
        int step = random.nextInt(5) - 2;
        if (place.get().isInt()) {
            place.set(IntNode.valueOf(place.get().intValue() + step));
        } else if (place.get().isNumber()) {
            place.set(DoubleNode.valueOf(place.get().doubleValue() * step));
        }
    }

    private static void rename(Place place, Place other) {
        if (place.parent instanceof ObjectNode object && other.key != null) {
            object.set(other.key, object.remove(place.key));
        }
    }

    private void moveLayers() {
        if (configuration.get("confs") instanceof ArrayNode layers && !layers.isEmpty()) {
            JsonNode layer = layers.get(random.nextInt(layers.size()));
            switch (random.nextInt(3)) {
                case 0 -> layers.remove(random.nextInt(layers.size()));
                case 1 -> layers.insert(random.nextInt(layers.size()), layer.deepCopy());
                default -> layers.set(random.nextInt(layers.size()), layer.deepCopy());
            }
        }
    }

    private void changeWindow() {
        if (layer(random.nextInt(20)) instanceof ObjectNode layer && layer.has("kernelSize")) {
            int[] most = {9, 4, 5, 3, 97};
            String[] keys = {"kernelSize", "stride", "padding", "dilation", "nout"};
            int which = random.nextInt(keys.length);
            int value = random.nextInt(most[which]) + (which == 2 ? 0 : 1);
            if (keys[which].equals("nout")) {
                layer.put("nout", value);
            } else {
                layer.putArray(keys[which]).add(value).add(random.nextInt(4) == 0 ? random.nextInt(most[which]) : value);
            }
        }
    }

    private JsonNode layer(int number) {
        return configuration.path("confs").path(number).path("layer");
    }

    void narrow(int times) {
        for (int number = 0; layer(number + 1) instanceof ObjectNode; number++) {
            if (layer(number) instanceof ObjectNode layer && layer.has("nout")) {
                layer.put("nout", layer.get("nout").asInt() / times);
            }
        }
    }

    /** Makes each layer's inputs as many as the one before it puts out, so that the change comes as far as Deeplearning4j. */
    void fit() {
        Shape shape = Shape.RASTER;
        ObjectNode laidOut = JSON.createObjectNode();
        for (int number = 0; layer(number) instanceof ObjectNode layer; number++) {
            String kind = layer.path("@class").asText();
            if (kind.endsWith(".ConvolutionLayer") || kind.endsWith(".SubsamplingLayer")) {
                Window window = new Window(axis(layer, 0), axis(layer, 1));
                int planes = kind.endsWith(".ConvolutionLayer") ? layer.path("nout").asInt() : shape.planes();
                put(layer, "nin", shape.planes());
                shape = window.over(shape, planes).orElse(shape);
            } else if (kind.endsWith(".BatchNormalization")) {
                put(layer, "nin", shape.planes());
                put(layer, "nout", shape.planes());
            } else if (layer.has("nin")) {
                if (!shape.flat()) {
                    laidOut.set(String.valueOf(number), preprocessor(shape));
                }
                put(layer, "nin", shape.values());
                shape = Shape.units(layer.path("nout").asInt());
            }
        }
        configuration.set("inputPreProcessors", laidOut);
    }

    private static void put(ObjectNode layer, String key, int value) {
        if (layer.has(key)) {
            layer.put(key, value);
        }
    }

    private static Axis axis(JsonNode layer, int side) {
        return new Axis(
                layer.path("kernelSize").path(side).asInt(1),
                Math.max(1, layer.path("stride").path(side).asInt(1)),
                layer.path("padding").path(side).asInt(0),
                layer.path("dilation").path(side).asInt(1));
    }

    private static JsonNode preprocessor(Shape shape) {
        return JSON.createObjectNode()
                .put("@class", "org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor")
                .put("format", "NCHW")
                .put("inputHeight", shape.height())
                .put("inputWidth", shape.width())
                .put("numChannels", shape.planes());
    }
}
