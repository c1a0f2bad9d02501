@NullMarked
package dev.inkling.dl4j.fast;

import org.jspecify.annotations.NullMarked;
