package dev.inkling;

/** Starts the program: no arguments open the window, any others are the command line's. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
