package dev.inkling.dl4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.recognition.Prediction;
import dev.inkling.training.InvalidModelException;
import java.util.Set;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;

/**
 * Reads a network's {@code configuration.json} with care: it names Java classes, so only those that our networks are
 * made of may stand there, and it gives sizes, so they are bounded before anything is made of them.
 */
final class ModelConfiguration {

    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
    private static final Set<String> CLASSES = Set.of(
            LAYERS + "ConvolutionLayer",
            LAYERS + "SubsamplingLayer",
            LAYERS + "BatchNormalization",
            LAYERS + "ActivationLayer",
            LAYERS + "DenseLayer",
            LAYERS + "OutputLayer",
            "org.deeplearning4j.nn.conf.dropout.Dropout",
            "org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor",
            "org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor",
            "org.deeplearning4j.nn.weights.WeightInitRelu",
            "org.deeplearning4j.nn.weights.WeightInitXavier",
            "org.nd4j.linalg.activations.impl.ActivationIdentity",
            "org.nd4j.linalg.activations.impl.ActivationReLU",
            "org.nd4j.linalg.activations.impl.ActivationSoftmax",
            "org.nd4j.linalg.activations.impl.ActivationSigmoid",
            "org.nd4j.linalg.learning.config.Adam",
            "org.nd4j.linalg.learning.config.Nesterovs",
            "org.nd4j.linalg.learning.config.NoOp",
            "org.nd4j.linalg.learning.config.RmsProp",
            "org.nd4j.linalg.learning.regularization.L2Regularization",
            "org.nd4j.linalg.learning.regularization.WeightDecay",
            "org.nd4j.linalg.lossfunctions.impl.LossMCXENT",
            "org.nd4j.linalg.schedule.CycleSchedule",
            "org.nd4j.linalg.schedule.FixedSchedule",
            "org.nd4j.linalg.schedule.StepSchedule");

    private static final int MOST_LAYERS = 64;
    private static final int MOST_UNITS = 4096;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelConfiguration() {}

    static MultiLayerConfiguration parse(String json, String name) throws InvalidModelException {
        try {
            checkClasses(JSON.readTree(json), name);
        } catch (JsonProcessingException e) {
            throw new InvalidModelException(name + " is damaged: its network cannot be read", e);
        }
        MultiLayerConfiguration configuration;
        try {
            configuration = MultiLayerConfiguration.fromJson(json);
        } catch (RuntimeException e) {
            throw new InvalidModelException(name + " is damaged: its network cannot be read", e);
        }
        checkSizes(configuration, name);
        return configuration;
    }

    /** Type names are texts under "@class" keys; "type" and the like never name a class in this format. */
    private static void checkClasses(JsonNode node, String name) throws InvalidModelException {
        JsonNode type = node.get("@class");
        if (type != null && !CLASSES.contains(type.asText())) {
            throw new InvalidModelException(name + " is not an Inkling model: its network asks for the class '"
                    + type.asText().replaceAll("\\p{Cntrl}", "?") + "'");
        }
        for (JsonNode child : node) {
            checkClasses(child, name);
        }
    }

    private static void checkSizes(MultiLayerConfiguration configuration, String name) throws InvalidModelException {
        int layers = configuration.getConfs() == null ? 0 : configuration.getConfs().size();
        if (layers < 1 || layers > MOST_LAYERS) {
            throw new InvalidModelException(name + " is not an Inkling model: its network has " + layers + " layers");
        }
        long units = Prediction.DIGITS;
        for (NeuralNetConfiguration layer : configuration.getConfs()) {
            if (layer.getLayer() == null) {
                throw new InvalidModelException(name + " is damaged: a layer of its network is missing");
            }
            if (layer.getLayer() instanceof FeedForwardLayer sized) {
                units = sized.getNOut();
                if (sized.getNIn() < 1 || sized.getNIn() > MOST_UNITS * 8L || units < 1 || units > MOST_UNITS) {
                    throw new InvalidModelException(name + " is not an Inkling model: a layer leads from "
                            + sized.getNIn() + " to " + units + " units");
                }
            }
        }
        if (units != Prediction.DIGITS) {
            throw new InvalidModelException(
                    name + " is not an Inkling model: its network answers with " + units + " numbers, not ten");
        }
    }
}
