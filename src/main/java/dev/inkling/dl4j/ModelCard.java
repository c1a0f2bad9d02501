package dev.inkling.dl4j;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.inkling.evaluation.Rejection;
import dev.inkling.platform.Printable;
import dev.inkling.training.Provenance;
import java.util.List;
import java.util.Objects;

/**
 * What {@code inkling.json} holds.
 *
 * @param format of the model file; 1
 * @param input what the network takes, for people and other programs
 * @param classes what it tells apart, in the order of its answers; null in files from before there were eleven
 * @param temperature what the logarithms of its answers are divided by to be as sure as it is right (C. Guo and others, 2017);
 *     null for 1
 * @param rejections what it costs to take little for a digit; null where nobody measured it
 */
record ModelCard(
        int format,
        String network,
        String input,
        List<String> classes,
        Double temperature,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rejection> rejections,
        Provenance provenance) {

    private static final int FORMAT = 1;
    private static final String INPUT = "[n,1,28,28] float32 in [0,1], ink 1; longest ink side 20 px, centre of mass at 14.5";

    private static final List<String> CLASSES =
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "no digit");
    private static final double COLDEST = 0.05;
    private static final double HOTTEST = 20;

    private static final int LONGEST_TEXT = 200;

    /** Later versions may say more. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    ModelCard {
        rejections = rejections == null ? List.of() : List.copyOf(rejections);
        temperature = Objects.requireNonNullElse(temperature, 1.0);
        if (!(temperature >= COLDEST && temperature <= HOTTEST)) {
            throw new IllegalArgumentException("A temperature is 0.05 to 20, not " + temperature);
        }
    }

    static ModelCard of(Provenance provenance, int classes, Calibration calibration) {
        return new ModelCard(
                FORMAT, provenance.network(), INPUT, CLASSES.subList(0, classes), calibration.temperature(),
                calibration.rejections(), provenance);
    }

    Calibration calibration() {
        return new Calibration(temperature, rejections);
    }

    static ModelCard read(byte[] json) throws Flaw {
        ModelCard card = parse(json);
        if (card == null || card.format != FORMAT || card.provenance == null) {
            throw Flaw.unknownFormat("model.format", card == null ? 0 : card.format, FORMAT);
        }
        return card;
    }

    private static ModelCard parse(byte[] json) throws Flaw {
        try {
            return JSON.treeToValue(printable(StrictJson.read(json, ModelZip.CARD)), ModelCard.class);
        } catch (JsonProcessingException e) {
            throw Flaw.damaged(e, "model.json.damaged", ModelZip.CARD);
        }
    }

    /** The texts are shown to the user. */
    private static JsonNode printable(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(Printable.of(node.textValue(), LONGEST_TEXT));
        }
        if (node.isArray()) {
            ArrayNode printable = JSON.createArrayNode();
            node.forEach(element -> printable.add(printable(element)));
            return printable;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode printable = JSON.createObjectNode();
        node.fields().forEachRemaining(
                field -> printable.set(Printable.of(field.getKey(), LONGEST_TEXT), printable(field.getValue())));
        return printable;
    }

    byte[] toJson() throws JsonProcessingException {
        return JSON.writeValueAsBytes(this);
    }
}
