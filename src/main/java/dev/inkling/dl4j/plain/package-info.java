@NullMarked
package dev.inkling.dl4j.plain;

import org.jspecify.annotations.NullMarked;
