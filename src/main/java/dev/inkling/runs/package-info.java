/** Training runs: what was asked for, how far it is, and what came of it, kept in a folder each. */
@NullMarked
package dev.inkling.runs;

import org.jspecify.annotations.NullMarked;
