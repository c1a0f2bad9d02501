/** The models the user has kept: zips in one folder, and the model that ships with the program. */
package dev.inkling.library;
