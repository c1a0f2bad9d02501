package dev.inkling.ui;

import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mistakes of the program's own: each is logged, the first is shown, and the program goes on. */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

    private final Consumer<Message> show;
    private final Executor ui;
    /** On the user interface's thread only. */
    private boolean shown;

    /**
     * @param show says it to the user
     * @param ui runs that
     */
    UncaughtErrors(Consumer<Message> show, Executor ui) {
        this.show = show;
        this.ui = ui;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.error("Uncaught on {}", thread.getName(), failure);
        ui.execute(() -> {
            if (!shown) {
                shown = true;
                show.accept(Reason.of(failure));
            }
        });
    }
}
