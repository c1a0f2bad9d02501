package dev.inkling.data.mnist;

import java.io.IOException;

/** A fetch that was called off. */
final class CancelledException extends IOException {}
