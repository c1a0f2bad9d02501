package dev.inkling.data.mnist;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A response's body as it comes in, for a reader who does not want to wait for ever. */
final class ByteQueue implements BodySubscriber<ByteQueue>, AutoCloseable {

    /** What came: some bytes, or the end, in order or by a failure. */
    private record Event(@Nullable List<ByteBuffer> bytes, @Nullable Throwable failure) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    /** Null before the answer. */
    private Flow.@Nullable Subscription subscription;

    /**
     * Waits for more.
     *
     * @return null at the end; none when nothing came in time
     * @throws IOException when the connection broke
     */
    @Nullable List<ByteBuffer> next(long milliseconds) throws IOException, InterruptedException {
        Event event = events.poll(milliseconds, TimeUnit.MILLISECONDS);
        if (event == null) {
            return List.of();
        }
        if (event.failure() != null) {
            throw new ExplainedIOException(Message.of("download.broken"), event.failure());
        }
        if (event.bytes() != null) {
            subscription().request(1);
        }
        return event.bytes();
    }

    @Override
    public void close() {
        subscription().cancel();
    }

    @Override
    public CompletionStage<ByteQueue> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
        subscription = to;
        to.request(1);
    }

    private Flow.Subscription subscription() {
        return Objects.requireNonNull(subscription, "A body that is read has been subscribed to");
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        events.add(new Event(bytes, null));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event(null, failure));
    }

    @Override
    public void onComplete() {
        events.add(new Event(null, null));
    }
}
