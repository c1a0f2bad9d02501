@NullMarked
package dev.inkling.platform;

import org.jspecify.annotations.NullMarked;
