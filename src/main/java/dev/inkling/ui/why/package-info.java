@NullMarked
package dev.inkling.ui.why;

import org.jspecify.annotations.NullMarked;
