@NullMarked
package dev.inkling.ui.lesson;

import org.jspecify.annotations.NullMarked;
