/** Digits as people drew them, with their labels. */
package dev.inkling.data.ink;
