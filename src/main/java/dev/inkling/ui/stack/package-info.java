@NullMarked
package dev.inkling.ui.stack;

import org.jspecify.annotations.NullMarked;
