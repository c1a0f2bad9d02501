package dev.inkling.training;

/** How a step follows from a gradient. */
public enum Optimizer {
    /** Stochastic gradient descent with Nesterov's momentum of 0.9. */
    SGD,
    /** Steps divided by the root of the gradients' mean square (T. Tieleman, G. Hinton, 2012). */
    RMSPROP,
    /** Momentum and mean square together (D. Kingma, J. Ba, 2015). */
    ADAM
}
