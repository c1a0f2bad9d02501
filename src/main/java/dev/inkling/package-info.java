@NullMarked
package dev.inkling;

import org.jspecify.annotations.NullMarked;
