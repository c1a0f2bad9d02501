package dev.inkling.cli;

import java.io.Console;

/** Tells whether a person sits at standard input and output. */
public final class Terminal {

    private Terminal() {}

    public static boolean isAttached() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** From JDK 22 on there can be a console without a terminal, and a method to ask; before, there was neither. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
