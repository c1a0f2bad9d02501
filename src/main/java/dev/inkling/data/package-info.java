/** Digits with their truth: where they come from, and how they are divided and dealt. */
@NullMarked
package dev.inkling.data;

import org.jspecify.annotations.NullMarked;
