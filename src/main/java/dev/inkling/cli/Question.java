package dev.inkling.cli;

import dev.inkling.raster.Raster;

/**
 * One input of {@code recognize}, ready for the network.
 *
 * @param source the file as it was named, {@code -} for standard input
 * @param line from 1 in a file of ink lines; null where the file is one digit
 */
record Question(String source, Long line, Raster raster) {}
