/** What a run can learn from, as it is written down and read again. */
@NullMarked
package dev.inkling.data.sources;

import org.jspecify.annotations.NullMarked;
