package dev.inkling.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Whether the desktop moves things, or its user asked for less motion. */
final class SystemMotion {

    private static final SystemQuestion QUESTION = new SystemQuestion(
            List.of("HKCU\\Control Panel\\Desktop\\WindowMetrics", "MinAnimate"),
            List.of("com.apple.universalaccess", "reduceMotion"),
            List.of("org.gnome.desktop.interface", "enable-animations"));

    private static final Pattern LESS = Pattern.compile("false|1|(?s).*REG_SZ\\s+0");

    private SystemMotion() {}

    /** @return whether things may move; they may where the system does not say */
    static CompletableFuture<Boolean> ask(String os) {
        return QUESTION.ask(os).thenApply(SystemMotion::isWelcome);
    }

    /** @param answer of any of the three systems */
    static boolean isWelcome(String answer) {
        return !LESS.matcher(answer.strip()).matches();
    }
}
