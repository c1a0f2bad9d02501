/** Ink of people that ships with the program; whose it is and under which licence stands beside it among the resources. */
@NullMarked
package dev.inkling.data.people;

import org.jspecify.annotations.NullMarked;
