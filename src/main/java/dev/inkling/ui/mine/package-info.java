@NullMarked
package dev.inkling.ui.mine;

import org.jspecify.annotations.NullMarked;
