package dev.inkling.dl4j;

import java.util.Optional;
import java.util.stream.Stream;
import org.nd4j.linalg.activations.Activation;

/** The activations that a network from a file may have. */
enum KnownActivation {
    IDENTITY("ActivationIdentity"),
    RELU("ActivationReLU"),
    SIGMOID("ActivationSigmoid"),
    TANH("ActivationTanH"),
    SOFTMAX("ActivationSoftmax");

    private static final String PACKAGE = "org.nd4j.linalg.activations.impl.";

    private final String className;

    KnownActivation(String className) {
        this.className = PACKAGE + className;
    }

    static Optional<KnownActivation> ofClass(String name) {
        return Stream.of(values()).filter(known -> known.className.equals(name)).findFirst();
    }

    /** @return how large what comes out can be when what goes in is not above the given */
    double reach(double input) {
        return this == IDENTITY || this == RELU ? input : 1;
    }

    Activation inDeeplearning4j() {
        return Activation.valueOf(name());
    }
}
