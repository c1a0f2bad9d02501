package dev.inkling.data.mnist;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Receives files over HTTP, or what is still missing of them; never waits without looking whether it was called off. */
final class Transfer {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND_THE_END = 416;
    private static final long GLANCE_MILLISECONDS = 50;

    private final HttpClient client;
    private final Duration patience;
    private final Tally tally;
    private final BooleanSupplier cancelled;

    /** @param patience how long a server may say nothing */
    Transfer(ProxySelector proxy, Duration patience, Tally tally, BooleanSupplier cancelled) {
        this.patience = patience;
        this.tally = tally;
        this.cancelled = cancelled;
        client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(proxy)
                .build();
    }

    /** Adds what is still missing to the part, or writes all of it anew where the server does not know how to go on. */
    void receive(URI from, PartFile part) throws IOException {
        long have = part.size();
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(patience);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<ByteQueue> response = answer(send(request.build()));
        try (ByteQueue body = response.body()) {
            if (have > 0 && response.statusCode() == BEYOND_THE_END) {
                return;
            }
            boolean goesOn = have > 0 && goesOnFrom(have, response);
            if (!goesOn && response.statusCode() != OK) {
                throw new ExplainedIOException(Message.of("download.status", response.statusCode()));
            }
            save(body, part, goesOn ? have : 0);
        }
    }

    private static boolean goesOnFrom(long have, HttpResponse<ByteQueue> response) {
        return response.statusCode() == PARTIAL
                && response.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + have + "-");
    }

    private CompletableFuture<HttpResponse<ByteQueue>> send(HttpRequest request) throws LocalException {
        try {
            return client.sendAsync(request, info -> new ByteQueue());
        } catch (IllegalArgumentException e) {
            throw new LocalException(Reason.of(e), e);
        }
    }

    private HttpResponse<ByteQueue> answer(CompletableFuture<HttpResponse<ByteQueue>> coming) throws IOException {
        while (true) {
            try {
                return coming.get(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean()) {
                    coming.cancel(true);
                    throw new CancelledException();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }

    private void save(ByteQueue body, PartFile part, long from) throws IOException {
        try (PartFile.Writer writer = part.writeFrom(from)) {
            long heard = System.nanoTime();
            for (List<ByteBuffer> bytes = next(body); bytes != null; bytes = next(body)) {
                if (!bytes.isEmpty()) {
                    heard = System.nanoTime();
                    writer.write(bytes);
                    tally.received(writer.position());
                } else if (System.nanoTime() - heard > patience.toNanos()) {
                    throw new ExplainedIOException(Message.of("download.silent", patience.toSeconds()));
                }
            }
        }
    }

    /** @return null at the end; none when nothing came in time */
    private @Nullable List<ByteBuffer> next(ByteQueue body) throws IOException {
        try {
            List<ByteBuffer> bytes = body.next(GLANCE_MILLISECONDS);
            if (cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            return bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
