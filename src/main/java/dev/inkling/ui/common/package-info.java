@NullMarked
package dev.inkling.ui.common;

import org.jspecify.annotations.NullMarked;
