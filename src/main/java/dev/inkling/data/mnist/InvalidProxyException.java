package dev.inkling.data.mnist;

import dev.inkling.platform.Explained;
import dev.inkling.platform.Message;

/** An environment variable that names no proxy. Without a check, because a {@link java.net.ProxySelector} can throw no other. */
final class InvalidProxyException extends IllegalArgumentException implements Explained {

    private final transient Message explanation;

    /** What the variable holds is not said: there may be a password in it. */
    InvalidProxyException(String variable) {
        this(Message.of("download.proxy", variable));
    }

    private InvalidProxyException(Message explanation) {
        super(explanation.toString());
        this.explanation = explanation;
    }

    @Override
    public Message explanation() {
        return explanation;
    }
}
