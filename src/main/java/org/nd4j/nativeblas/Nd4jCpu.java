package org.nd4j.nativeblas;

/**
 * Stands in for a class that ND4J 1.0.0-M2.1 moved to another package. Deeplearning4j's oneDNN layer helpers still look
 * it up here by reflection ({@code BaseMKLDNNHelper.mklDnnEnabled}) and, when it is missing, silently switch
 * themselves off, which costs training two thirds of its speed. It can go when a release looks in the right place.
 */
public final class Nd4jCpu {

    private Nd4jCpu() {}

    /** Found by reflection, as are its methods. */
    public static final class Environment {

        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        public static Environment getInstance() {
            return INSTANCE;
        }

        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance().isUseONEDNN();
        }
    }
}
