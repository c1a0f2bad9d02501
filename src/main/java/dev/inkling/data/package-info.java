/** Digits with their truth: where they come from, and how they are divided and dealt. */
package dev.inkling.data;
