@NullMarked
package dev.inkling.ui.evaluate;

import org.jspecify.annotations.NullMarked;
