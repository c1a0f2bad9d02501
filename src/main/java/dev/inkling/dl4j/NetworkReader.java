package dev.inkling.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a network's {@code configuration.json}. Deeplearning4j never sees the text: it would make an object of any class that is
 * named there.
 */
final class NetworkReader {

    private static final int MOST_VARIABLES = 8;

    private NetworkReader() {}

    /** @return a network that Deeplearning4j can build */
    static NetworkDescription read(byte[] json) throws Flaw {
        Fields configuration = new Fields(StrictJson.read(json, ModelZip.CONFIGURATION), ModelZip.CONFIGURATION);
        JsonNode confs = configuration.take("confs");
        if (!confs.isArray()) {
            throw Fields.unfit("confs", confs);
        }
        List<LayerDescription> layers = new ArrayList<>();
        for (JsonNode conf : confs) {
            layers.add(layer(new Fields(conf, "confs")));
        }
        NetworkDescription network = new NetworkDescription(layers);
        network.prove();
        checkLaidOut(configuration.object("inputPreProcessors"), network.laidOut());
        checkRest(configuration);
        return network;
    }

    private static LayerDescription layer(Fields conf) throws Flaw {
        LayerDescription layer = LayerReader.read(conf.object("layer"));
        checkVariables(conf.take("variables"));
        checkCommon(conf);
        conf.number("seed", -Double.MAX_VALUE, Double.MAX_VALUE);
        conf.integer("maxNumLineSearchIterations", 0, Integer.MAX_VALUE);
        conf.among("optimizationAlgo", "STOCHASTIC_GRADIENT_DESCENT");
        conf.flag("miniBatch");
        conf.flag("minimize");
        conf.optional("stepFunction", "null");
        conf.end();
        return layer;
    }

    /** The names of a layer's parameters, which follow from its kind. */
    private static void checkVariables(JsonNode names) throws Flaw {
        if (!names.isNull() && !names.isArray() || names.size() > MOST_VARIABLES) {
            throw Fields.unfit("variables", names);
        }
    }

    private static void checkCommon(Fields fields) throws Flaw {
        fields.among("dataType", "FLOAT");
        fields.among("cacheMode", "NONE", "HOST", "DEVICE");
        fields.integer("epochCount", 0, Integer.MAX_VALUE);
        fields.integer("iterationCount", 0, Integer.MAX_VALUE);
    }

    private static void checkLaidOut(Fields preprocessors, Map<Integer, Shape> laidOut) throws Flaw {
        for (Map.Entry<Integer, Shape> expected : laidOut.entrySet()) {
            Fields preprocessor = preprocessors.object(expected.getKey().toString());
            Shape shape = expected.getValue();
            preprocessor.among("@class", "org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor");
            preprocessor.among("format", "NCHW");
            preprocessor.integer("numChannels", shape.planes(), shape.planes());
            preprocessor.integer("inputHeight", shape.height(), shape.height());
            preprocessor.integer("inputWidth", shape.width(), shape.width());
            preprocessor.end();
        }
        preprocessors.end();
    }

    private static void checkRest(Fields configuration) throws Flaw {
        checkCommon(configuration);
        configuration.among("backpropType", "Standard");
        configuration.among("inferenceWorkspaceMode", "NONE", "ENABLED");
        configuration.among("trainingWorkspaceMode", "NONE", "ENABLED");
        configuration.integer("tbpttBackLength", 0, Integer.MAX_VALUE);
        configuration.integer("tbpttFwdLength", 0, Integer.MAX_VALUE);
        configuration.flag("validateOutputLayerConfig");
        configuration.end();
    }
}
