/** The library of models as a part of the window: list, provenance, and what can be done with a model. */
@NullMarked
package dev.inkling.ui.library;

import org.jspecify.annotations.NullMarked;
