@NullMarked
package dev.inkling.ui.train;

import org.jspecify.annotations.NullMarked;
