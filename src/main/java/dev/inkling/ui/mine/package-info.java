/** The user's own digits in the window: correcting, browsing, learning, and the session that asks for them. */
package dev.inkling.ui.mine;
