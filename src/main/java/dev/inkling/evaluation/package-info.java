@NullMarked
package dev.inkling.evaluation;

import org.jspecify.annotations.NullMarked;
