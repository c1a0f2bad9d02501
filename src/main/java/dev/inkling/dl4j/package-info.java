@NullMarked
package dev.inkling.dl4j;

import org.jspecify.annotations.NullMarked;
