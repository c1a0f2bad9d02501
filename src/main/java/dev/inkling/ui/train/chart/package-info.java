@NullMarked
package dev.inkling.ui.train.chart;

import org.jspecify.annotations.NullMarked;
