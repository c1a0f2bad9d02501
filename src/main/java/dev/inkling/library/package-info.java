/** The models the user has kept: zips in one folder, and the model that ships with the program. */
@NullMarked
package dev.inkling.library;

import org.jspecify.annotations.NullMarked;
