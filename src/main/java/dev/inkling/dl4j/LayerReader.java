package dev.inkling.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkling.platform.Printable;

/** Reads the layers that our networks are made of, as Deeplearning4j writes them. */
final class LayerReader {

    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
    private static final String DROPOUT = "org.deeplearning4j.nn.conf.dropout.Dropout";
    private static final String CLASS = "@class";

    private static final int LONGEST_CLASS = 60;
    private static final int MOST_UNITS = 4096;
    private static final int MOST_INPUTS = 1 << 17;
    private static final int LARGEST_WINDOW = 64;
    private static final double LARGEST = 1e9;

    private final Fields layer;

    private LayerReader(Fields layer) {
        this.layer = layer;
    }

    static LayerDescription read(Fields layer) throws Flaw {
        LayerReader reader = new LayerReader(layer);
        LayerDescription description = reader.description();
        reader.passOver();
        layer.end();
        return description;
    }

    static Flaw unknownClass(String name) {
        return Flaw.foreign("model.class", Printable.of(name, LONGEST_CLASS));
    }

    private LayerDescription description() throws Flaw {
        String kind = layer.text(CLASS);
        return switch (kind) {
            case LAYERS + "ConvolutionLayer" -> convolution();
            case LAYERS + "SubsamplingLayer" -> pooling();
            case LAYERS + "BatchNormalization" -> normalization();
            case LAYERS + "ActivationLayer" -> activationLayer();
            case LAYERS + "DenseLayer" -> dense();
            case LAYERS + "OutputLayer" -> new OutputDescription(dense(), loss());
            default -> throw unknownClass(kind);
        };
    }

    private LayerDescription convolution() throws Flaw {
        layer.among("cnn2dDataFormat", "NCHW");
        layer.among("convolutionMode", "Truncate");
        return new ConvolutionDescription(window(LARGEST_WINDOW), in(), out(), layer.flag("hasBias"), activation(), retained());
    }

    private LayerDescription pooling() throws Flaw {
        layer.among("cnn2dDataFormat", "NCHW");
        layer.among("convolutionMode", "Truncate");
        layer.among("poolingType", "MAX");
        layer.among("avgPoolIncludePadInDivisor", "true", "false");
        layer.optional("idropout", "null");
        layer.number("eps", 0, 1);
        layer.number("pnorm", 0, LARGEST);
        return new PoolingDescription(window(1));
    }

    private LayerDescription normalization() throws Flaw {
        layer.among("cnn2DFormat", "NCHW");
        layer.among("lockGammaBeta", "false");
        layer.among("useLogStd", "false");
        layer.among("minibatch", "true");
        layer.optional("idropout", "null");
        layer.number("gamma", -LARGEST, LARGEST);
        layer.number("beta", -LARGEST, LARGEST);
        activation(); // Deeplearning4j writes one here and never applies it
        int planes = in();
        layer.integer("nout", planes, planes);
        return new NormalizationDescription(planes, layer.number("decay", 0, 1), layer.number("eps", 1e-10, 1));
    }

    private LayerDescription activationLayer() throws Flaw {
        layer.optional("idropout", "null");
        return new ActivationDescription(activation());
    }

    private DenseDescription dense() throws Flaw {
        return new DenseDescription(in(), out(), layer.flag("hasBias"), activation(), retained());
    }

    private int in() throws Flaw {
        return layer.integer("nin", 1, MOST_INPUTS);
    }

    private int out() throws Flaw {
        return layer.integer("nout", 1, MOST_UNITS);
    }

    private Window window(int mostDilation) throws Flaw {
        int[] kernel = layer.pair("kernelSize", 1, LARGEST_WINDOW);
        int[] stride = layer.pair("stride", 1, LARGEST_WINDOW);
        int[] padding = layer.pair("padding", 0, LARGEST_WINDOW);
        int[] dilation = layer.pair("dilation", 1, mostDilation);
        return new Window(
                new Axis(kernel[0], stride[0], padding[0], dilation[0]), new Axis(kernel[1], stride[1], padding[1], dilation[1]));
    }

    private KnownActivation activation() throws Flaw {
        Fields activation = layer.object("activationFn");
        String name = activation.text(CLASS);
        activation.optional("max", "null");
        activation.optional("negativeSlope", "null");
        activation.optional("threshold", "null");
        activation.end();
        return KnownActivation.ofClass(name).orElseThrow(() -> unknownClass(name));
    }

    private KnownLoss loss() throws Flaw {
        Fields loss = layer.object("lossFn");
        String name = loss.text(CLASS);
        KnownLoss known = KnownLoss.ofClass(name).orElseThrow(() -> unknownClass(name));
        if (known == KnownLoss.MCXENT) {
            loss.number("softmaxClipEps", 0, 1);
        }
        loss.end();
        return known;
    }

    private double retained() throws Flaw {
        JsonNode value = layer.take("idropout");
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        Fields dropout = new Fields(value, "idropout");
        dropout.among(CLASS, DROPOUT);
        dropout.among("helperAllowFallback", "true", "false");
        dropout.optional("pschedule", "null");
        double retained = dropout.number("p", Float.MIN_NORMAL, 1);
        dropout.end();
        return retained;
    }

    /** What has no part in reading. */
    private void passOver() throws Flaw {
        layer.text("layerName");
        layer.optional("hasLayerNorm", "false");
        layer.optional("constraints", "null");
        layer.optional("weightNoise", "null");
        layer.optional("timeDistributedFormat", "null");
        layer.optional("gradientNormalization", "None");
        layer.optional("cudnnAlgoMode", "PREFER_FASTEST", "NO_WORKSPACE");
        layer.optional("cudnnAllowFallback", "true", "false");
        layer.optional("cudnnFwdAlgo", "null");
        layer.optional("cudnnBwdFilterAlgo", "null");
        layer.optional("cudnnBwdDataAlgo", "null");
        TrainingTraces.check(layer, "iupdater", "biasUpdater", "regularization", "regularizationBias", "weightInitFn");
        TrainingTraces.check(layer, "biasInit", "gainInit", "gradientNormalizationThreshold");
    }
}
