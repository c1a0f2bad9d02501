package dev.inkling.platform;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends what the program, its libraries and the JDK log to a file in the log folder. */
public final class Logging {

    private Logging() {}

    /** To be called before anything logs. */
    public static void start(AppFolders folders) {
        System.setProperty("inkling.logs", folders.logs().toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(Logging.class).error("Uncaught on {}", thread.getName(), failure));
    }
}
