@NullMarked
package dev.inkling.recognition;

import org.jspecify.annotations.NullMarked;
