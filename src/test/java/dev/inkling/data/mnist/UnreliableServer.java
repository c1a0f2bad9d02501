package dev.inkling.data.mnist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that can be told to misbehave. */
final class UnreliableServer implements Closeable {

    private final String host;
    private final Map<String, byte[]> files;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> ranges = new ArrayList<>();
    private int requests;
    private int breakAt = -1;
    private int breaks;
    private int refusal;
    private int refusalAfterwards;
    private boolean ignoresRanges;
    private boolean stalls;
    private int stallAt;
    private int claimedLength = -1;
    private boolean alters;
    private URI elsewhere;

    UnreliableServer(String host, Map<String, byte[]> files) throws IOException {
        this.host = host;
        this.files = files;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
    }

    synchronized int requests() {
        return requests;
    }

    /** What was asked for with a range. */
    synchronized List<String> ranges() {
        return List.copyOf(ranges);
    }

    synchronized void behave() {
        breakAt = -1;
        refusal = 0;
        refusalAfterwards = 0;
    }

    synchronized void breakOffAfter(int bytes, int times) {
        breakAt = bytes;
        breaks = times;
    }

    synchronized void refuse(int status) {
        refusal = status;
    }

    /** Once it has broken off. */
    synchronized void refuseAfterwards(int status) {
        refusalAfterwards = status;
    }

    synchronized void ignoreRanges() {
        ignoresRanges = true;
    }

    /** @param bytes -1 for not even an answer */
    synchronized void stallAfter(int bytes) {
        stalls = true;
        stallAt = bytes;
    }

    synchronized void claimLength(int bytes) {
        claimedLength = bytes;
    }

    synchronized void alter() {
        alters = true;
    }

    synchronized void redirectTo(URI other) {
        elsewhere = other;
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            respond(exchange);
        } catch (IOException e) {
            // The other side has gone, or was meant to see it break.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void respond(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] file = files.get(exchange.getRequestURI().getPath()).clone();
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = 0;
        int status = 200;
        boolean breaksNow;
        boolean stallsNow;
        synchronized (this) {
            requests++;
            if (range != null) {
                ranges.add(range);
            }
            if (elsewhere != null) {
                exchange.getResponseHeaders().set("Location", elsewhere.resolve(exchange.getRequestURI().getPath()).toString());
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            if (refusal != 0) {
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            if (alters) {
                file[file.length / 2] ^= 1;
            }
            if (range != null && !ignoresRanges) {
                from = Integer.parseInt(range.replaceAll("\\D", ""));
                status = 206;
                exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
            }
            breaksNow = breakAt >= 0 && breaks > 0 && file.length > breakAt;
            breaks -= breaksNow ? 1 : 0;
            refusal = breaksNow ? refusalAfterwards : 0;
            stallsNow = stalls && file.length > stallAt;
        }
        if (stallsNow && stallAt < 0) {
            closing.await();
        }
        byte[] rest = Arrays.copyOfRange(file, from, file.length);
        if (claimedLength >= 0) {
            exchange.sendResponseHeaders(status, claimedLength);
            exchange.getResponseBody().write(rest, 0, Math.min(rest.length, claimedLength));
            return;
        }
        exchange.sendResponseHeaders(status, rest.length);
        OutputStream body = exchange.getResponseBody();
        if (breaksNow || stallsNow) {
            body.write(rest, 0, breaksNow ? breakAt : stallAt);
            body.flush();
            if (stallsNow) {
                closing.await();
            }
            return;
        }
        body.write(rest);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
