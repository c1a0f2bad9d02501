/** The user's own digits: kept, remembered while reading, and learned from. */
@NullMarked
package dev.inkling.mine;

import org.jspecify.annotations.NullMarked;
