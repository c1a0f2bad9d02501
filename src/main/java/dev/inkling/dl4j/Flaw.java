package dev.inkling.dl4j;

import dev.inkling.platform.Message;
import dev.inkling.training.InvalidModelException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a model file, found where the file's name is not known. */
final class Flaw extends Exception {

    private final String verdict;
    private final transient Message what;

    private Flaw(String verdict, Message what, @Nullable Throwable cause) {
        super(what.toString(), cause);
        this.verdict = verdict;
        this.what = what;
    }

    /** A model that has come to harm. */
    static Flaw damaged(String key, Object... values) {
        return new Flaw("model.damaged", Message.of(key, values), null);
    }

    /** As {@link #damaged(String, Object...)}, found by another's reader. */
    static Flaw damaged(Throwable cause, String key, Object... values) {
        return new Flaw("model.damaged", Message.of(key, values), cause);
    }

    /** Nothing this program could have written. */
    static Flaw foreign(String key, Object... values) {
        return new Flaw("model.foreign", Message.of(key, values), null);
    }

    /** What a later version of this program may have written. */
    static Flaw unknownFormat(String key, Object... values) {
        return new Flaw("model.unknown", Message.of(key, values), null);
    }

    /** @param file as the user calls it */
    InvalidModelException in(String file) {
        return new InvalidModelException(Message.of(verdict, file, what), this);
    }
}
