@NullMarked
package dev.inkling.ui.library;

import org.jspecify.annotations.NullMarked;
