/** The user's own digits: kept, remembered while reading, and learned from. */
package dev.inkling.mine;
