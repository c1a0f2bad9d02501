/** What a run can learn from, as it is written down and read again. */
package dev.inkling.data.sources;
