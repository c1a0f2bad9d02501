package dev.inkling.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.platform.WholeFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A checkpoint on disk: a magic number, a JSON header with its length before it, four arrays of floats with theirs (five where
 * the plan averages weights), and the CRC-32 of all that.
 */
public final class CheckpointFile {

    private static final int MAGIC = 0x496e6b31;
    private static final int LONGEST_HEADER = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** @param file of one run at a time; need not be there yet */
    public CheckpointFile(Path file) {
        this.file = file;
    }

    public void write(Checkpoint checkpoint) throws IOException {
        WholeFile.write(file, out -> write(checkpoint, out));
    }

    /**
     * @return empty when there is none
     * @throws IOException when there is one that cannot be read or is damaged
     */
    public Optional<Checkpoint> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(read(in, Files.size(file)));
        } catch (EOFException e) {
            throw damaged("training.checkpoint.short");
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw damaged("training.checkpoint.header");
        }
    }

    private ExplainedIOException damaged(String how) {
        return new ExplainedIOException(Message.of("training.checkpoint.damaged", file, Message.of(how)));
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static void write(Checkpoint checkpoint, OutputStream to) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(to, new CRC32());
        DataOutputStream out = new DataOutputStream(checked);
        byte[] header = JSON.writeValueAsBytes(checkpoint.header());
        out.writeInt(MAGIC);
        out.writeInt(header.length);
        out.write(header);
        out.writeInt(checkpoint.weights().length);
        float[][] arrays = {
            checkpoint.weights(), checkpoint.bestWeights(), checkpoint.firstMoment(), checkpoint.secondMoment(),
            checkpoint.average()
        };
        for (int i = 0; i < arrays(checkpoint.header()); i++) {
            ByteBuffer bytes = ByteBuffer.allocate(arrays[i].length * Float.BYTES);
            bytes.asFloatBuffer().put(arrays[i]);
            out.write(bytes.array());
        }
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    private static int arrays(Checkpoint.Header header) {
        return header.plan().regularization().averaging() > 0 ? 5 : 4;
    }

    private Checkpoint read(InputStream from, long size) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(from, new CRC32());
        DataInputStream in = new DataInputStream(checked);
        int magic = in.readInt();
        int headerLength = in.readInt();
        if (magic != MAGIC || headerLength < 0 || headerLength > LONGEST_HEADER) {
            throw new ExplainedIOException(Message.of("training.checkpoint.foreign", file));
        }
        Checkpoint.Header header = JSON.readValue(in.readNBytes(headerLength), Checkpoint.Header.class);
        int weights = in.readInt();
        int arrays = arrays(header);
        if (weights < 0 || (long) arrays * Float.BYTES * weights > size) {
            throw damaged("training.checkpoint.short");
        }
        float[][] values = new float[arrays][weights];
        for (float[] array : values) {
            byte[] bytes = new byte[weights * Float.BYTES];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(array);
        }
        long checksum = checked.getChecksum().getValue();
        if (in.readLong() != checksum) {
            throw damaged("training.checkpoint.checksum");
        }
        return new Checkpoint(header, values[0], values[1], values[2], values[3], values[arrays == 5 ? 4 : 0]);
    }
}
