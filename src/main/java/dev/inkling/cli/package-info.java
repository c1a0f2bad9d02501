/**
 * The program from a terminal: answers on standard output, one line an error on standard error, and an exit status of
 * 0 for done, 1 for failed and 2 for wrong usage.
 */
@NullMarked
package dev.inkling.cli;

import org.jspecify.annotations.NullMarked;
