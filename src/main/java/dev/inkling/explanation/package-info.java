@NullMarked
package dev.inkling.explanation;

import org.jspecify.annotations.NullMarked;
