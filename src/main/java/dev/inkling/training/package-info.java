@NullMarked
package dev.inkling.training;

import org.jspecify.annotations.NullMarked;
