package dev.inkling.dl4j;

import java.util.Optional;
import java.util.stream.Stream;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The losses that a network from a file may have learned by. */
enum KnownLoss {
    MCXENT,
    MSE;

    private static final String PACKAGE = "org.nd4j.linalg.lossfunctions.impl.";

    static Optional<KnownLoss> ofClass(String name) {
        return Stream.of(values()).filter(known -> (PACKAGE + "Loss" + known).equals(name)).findFirst();
    }

    LossFunction inDeeplearning4j() {
        return LossFunction.valueOf(name());
    }
}
