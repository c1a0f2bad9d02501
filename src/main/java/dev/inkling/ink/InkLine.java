package dev.inkling.ink;

/**
 * One line of a file of ink.
 *
 * @param number from 1, blank lines counted
 */
public record InkLine(long number, Ink ink) {}
