package dev.inkling.data.mnist;

import dev.inkling.platform.Explained;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Servers with the same files, asked in turn. */
final class Mirrors {

    /** Of one mirror for one file, as long as each brings it further. */
    private static final int TRIES = 5;

    private final List<URI> addresses;
    private final Transfer transfer;
    private final GenuineFiles genuine;

    Mirrors(List<URI> addresses, Transfer transfer, GenuineFiles genuine) {
        this.addresses = List.copyOf(addresses);
        this.transfer = transfer;
        this.genuine = genuine;
    }

    /**
     * Puts a file into its place, with .gz.
     *
     * @throws IOException with a line for the user, when no mirror has it or it cannot be kept
     */
    void fetch(String name, Path directory) throws IOException {
        List<IOException> failures = new ArrayList<>();
        @Nullable Message reasons = null;
        for (URI mirror : addresses) {
            try {
                fetch(name, directory, mirror);
                return;
            } catch (LocalException | CancelledException e) {
                throw e;
            } catch (IOException e) {
                failures.add(e);
                Message reason = Message.of("download.mirror", mirror.getHost(), reason(e));
                reasons = reasons == null ? reason : Message.of("download.mirrors", reasons, reason);
            }
        }
        IOException failure = new ExplainedIOException(Message.of("download.failed", name + ".gz", reasons));
        failures.forEach(failure::addSuppressed);
        throw failure;
    }

    private static Message reason(IOException failure) {
        if (failure instanceof Explained explained) {
            return explained.explanation();
        }
        boolean unconnected = failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
        return unconnected || failure.getMessage() == null
                ? Message.of("download.unconnected")
                : Message.of("other", failure.getMessage());
    }

    private void fetch(String name, Path directory, URI mirror) throws IOException {
        PartFile part = part(name, directory, mirror);
        URI address = mirror.resolve(name + ".gz");
        boolean wasBegunBefore = part.size() > 0;
        receive(address, part);
        if (wasBegunBefore && !genuine.has(part.file(), name + ".gz")) {
            part.delete();
            receive(address, part);
        }
        if (!genuine.has(part.file(), name + ".gz")) {
            part.delete();
            throw new ExplainedIOException(Message.of("download.wrong"));
        }
        part.moveTo(directory.resolve(name + ".gz"));
        for (URI other : addresses) {
            part(name, directory, other).delete();
        }
    }

    /** Each mirror's own: they pack the same content differently. */
    private static PartFile part(String name, Path directory, URI mirror) {
        return new PartFile(directory.resolve(name + ".gz." + mirror.getHost() + ".part"));
    }

    /** Goes on where the connection broke off, until the server says that this was all. */
    private void receive(URI address, PartFile part) throws IOException {
        for (int tries = 1; true; tries++) {
            long before = part.size();
            try {
                transfer.receive(address, part);
                return;
            } catch (LocalException | CancelledException e) {
                throw e;
            } catch (IOException e) {
                if (tries == TRIES || part.size() <= before) {
                    throw e;
                }
            }
        }
    }
}
