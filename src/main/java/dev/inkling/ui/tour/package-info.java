/** A short tour of the window for whoever sees it for the first time. */
@NullMarked
package dev.inkling.ui.tour;

import org.jspecify.annotations.NullMarked;
