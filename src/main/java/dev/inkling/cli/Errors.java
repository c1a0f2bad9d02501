package dev.inkling.cli;

import dev.inkling.platform.Message;
import dev.inkling.platform.Printable;
import dev.inkling.platform.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard error: one line an error or a note, and whether there was any error. */
final class Errors {

    private final OutputStream err;
    private boolean any;

    Errors(OutputStream err) {
        this.err = err;
    }

    void report(String message) {
        any = true;
        say(message);
    }

    /** Something to know that is no failure. */
    void note(Message message) {
        say("note: " + message);
    }

    private void say(String message) {
        String line = "inkling: " + Printable.of(message.strip()) + '\n';
        try {
            err.write(line.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // There is nowhere left to say it; the exit status tells.
        }
    }

    void report(Throwable failure) {
        report(Reason.of(failure).toString());
    }

    /** @param subject what it happened to */
    void report(String subject, Throwable failure) {
        report(subject, Reason.of(failure));
    }

    /** @param subject said first where the explanation does not begin with it */
    void report(String subject, Message explanation) {
        String description = explanation.toString();
        report(description.startsWith(Printable.of(subject)) ? description : subject + ": " + description);
    }

    int exitStatus() {
        return any ? ExitStatus.FAILED : ExitStatus.DONE;
    }
}
