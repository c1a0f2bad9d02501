package dev.inkling.dl4j.fast;

/**
 * A layer with room for digits that go through together, always as many, whose arrays are made once. Used by one thread at a time.
 */
interface FastLayer extends AutoCloseable {

    /** From the values that come in to those that it puts out. */
    void forward();

    /** From the gradient of what it puts out to that of what came in, and to that of its parameters. */
    void backward();

    /** Frees what it made beside the activations. */
    @Override
    default void close() {}
}
