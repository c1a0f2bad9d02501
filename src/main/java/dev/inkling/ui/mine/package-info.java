/** The user's own digits in the window: correcting, browsing, learning, and the session that asks for them. */
@NullMarked
package dev.inkling.ui.mine;

import org.jspecify.annotations.NullMarked;
