@NullMarked
package dev.inkling.ui.draw;

import org.jspecify.annotations.NullMarked;
